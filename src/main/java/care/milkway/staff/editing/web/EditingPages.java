package care.milkway.staff.editing.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.draft.Draft;
import care.milkway.clinic.draft.DraftFlaw;
import care.milkway.clinic.draft.Drafts;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.scheduling.stranded.StrandedVisit;
import care.milkway.staff.StaffMember;
import care.milkway.staff.board.Board;
import care.milkway.staff.board.Board.Listed;
import care.milkway.staff.editing.Publishing;
import care.milkway.staff.editing.Publishing.DraftPreview;
import care.milkway.staff.editing.Publishing.Publication;
import care.milkway.staff.web.StaffPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The clinic as it is edited: what there is, what publishing would change, and publishing it. */
@Controller
@RequestMapping("/{language:en|fr}/staff/clinic")
class EditingPages {

    private static final int LONGEST_REASON = 300;

    private final Drafts drafts;
    private final Publishing publishing;
    private final Board board;
    private final ColleagueNames names;
    private final StaffPages pages;
    private final Translations translations;

    EditingPages(
            Drafts drafts,
            Publishing publishing,
            Board board,
            ColleagueNames names,
            StaffPages pages,
            Translations translations) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.board = board;
        this.names = names;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView overview(
            @PathVariable Language language,
            @RequestParam(defaultValue = "false") boolean published,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var draft = drafts.of(member.clinic());
        var words = new EditTexts(translations.in(language));
        var zone = pages.clinic(member).sites().getFirst().timeZone();
        var flaw = draft.open() ? drafts.flaw(member.clinic(), draft.text()) : Optional.<DraftFlaw>empty();
        var view = new OverviewView(
                draft,
                draft.saved().map(each -> each.at().atZone(zone)),
                draft.saved()
                        .map(Draft.LastSaved::by)
                        .map(by -> names.of(member.clinic()).getOrDefault(by, ""))
                        .orElse(""),
                flaw.map(each -> FlawView.of(each, draft.text().tree(), words)),
                published,
                outside(words, member));
        return pages.show(language, "/staff/clinic", "editing", csrf, member, view);
    }

    private List<StrandedLine> outside(EditTexts words, StaffMember member) {
        var outside = publishing.leftOutside(member.clinic());
        return StrandedLine.of(outside, people(member.clinic(), outside), clinic(member), words);
    }

    @GetMapping("/preview")
    ModelAndView preview(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        return preview(language, publishing.preview(member.clinic()), "", "", csrf, member);
    }

    private ModelAndView preview(
            Language language, DraftPreview preview, String wrong, String reason, CsrfToken csrf, StaffMember member) {
        var words = new EditTexts(translations.in(language));
        var people = people(member.clinic(), preview.stranded());
        var view = new PreviewView(words, preview, clinic(member), people, wrong, reason);
        return pages.show(language, "/staff/clinic/preview", "preview", csrf, member, view);
    }

    private Clinic clinic(StaffMember member) {
        return pages.clinic(member);
    }

    private Map<UUID, Listed> people(ClinicId clinic, List<StrandedVisit> stranded) {
        var ids = stranded.stream()
                .limit(StrandedLine.SHOWN)
                .map(each -> each.appointment().value())
                .toList();
        return board.of(clinic, ids).visits().stream().collect(Collectors.toMap(EditingPages::id, each -> each));
    }

    private static UUID id(Listed listed) {
        AppointmentId id = listed.visit().appointment().id();
        return id.value();
    }

    @PostMapping("/publication")
    ModelAndView publish(
            @PathVariable Language language,
            @RequestParam int revision,
            @RequestParam int version,
            @RequestParam String reason,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return again(language, UNPROCESSABLE_CONTENT, "edit.publish.reason.wrong", why, csrf, member);
        }
        return switch (publishing.publish(member.clinic(), revision, version, why)) {
            case Publication.Done _ ->
                new ModelAndView("redirect:/" + language.code() + "/staff/clinic?published=true");
            case Publication.LookAgain look ->
                again(
                        language,
                        CONFLICT,
                        look.changedMeanwhile() ? "edit.publish.meanwhile" : "edit.publish.notyet",
                        why,
                        csrf,
                        member);
        };
    }

    private ModelAndView again(
            Language language, HttpStatus status, String wrong, String reason, CsrfToken csrf, StaffMember member) {
        var page = preview(language, publishing.preview(member.clinic()), wrong, reason, csrf, member);
        page.setStatus(status);
        return page;
    }

    @PostMapping("/discard")
    ModelAndView discard(@PathVariable Language language, @AuthenticationPrincipal StaffMember member) {
        drafts.discard(member.clinic());
        return new ModelAndView("redirect:/" + language.code() + "/staff/clinic");
    }
}
