package care.milkway.visit.web;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.DraftResult;
import care.milkway.visit.Visits;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps a record while it is being typed, and says what each dose comes to. */
@Controller
class DraftApi {

    private final Visits visits;
    private final StaffPages pages;
    private final Translations translations;
    private final Clock clock;

    DraftApi(Visits visits, StaffPages pages, Translations translations, Clock clock) {
        this.visits = visits;
        this.pages = pages;
        this.translations = translations;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param version to say the next time
     * @param said one sentence; empty if it is kept
     * @param texts what stands at some places of the page now, by their ids: doses and what is wrong with fields
     */
    record Kept(int version, String said, Map<String, String> texts) {}

    @PostMapping("/{language:en|fr}/staff/visits/{id}/record/typing")
    ResponseEntity<Kept> save(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal StaffMember member) {
        var t = translations.in(language);
        var typed = TypedRecord.of(form);
        var clinic = pages.clinic(member);
        var result = visits.save(clinic, new AppointmentId(id), member.account(), typed.version(), typed.fields());
        return switch (result) {
            case DraftResult.Saved(var draft, var opened) ->
                ResponseEntity.ok(new Kept(
                        draft.version(),
                        "",
                        new RecordView(
                                        opened,
                                        clinic,
                                        new RecordNotice("", Map.of(), draft.fields()),
                                        RecordBeside.NOTHING,
                                        clock.instant(),
                                        t)
                                .texts()));
            case DraftResult.Stale(var theirs) -> conflict(theirs.version(), t.get("record.stale"));
            case DraftResult.AlreadySigned _, DraftResult.Signed _, DraftResult.Flawed _ ->
                conflict(typed.version(), t.get("record.already"));
            case DraftResult.NotAllowed _ -> conflict(typed.version(), t.get("record.notallowed"));
        };
    }

    private static ResponseEntity<Kept> conflict(int version, String sentence) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Kept(version, sentence, Map.of()));
    }
}
