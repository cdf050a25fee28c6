package care.milkway.staff.board.web.phone;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.patient.PatientId;
import care.milkway.staff.StaffMember;
import care.milkway.staff.board.Persons;
import care.milkway.staff.board.Persons.MergeResult;
import care.milkway.staff.web.ExpectedView;
import care.milkway.staff.web.StaffPages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One person of the register: her visits, and who else she may be. */
@Controller
@RequestMapping("/{language:en|fr}/staff/persons/{id}")
class PersonPages {

    private final Persons persons;
    private final StaffPages pages;
    private final Translations translations;

    PersonPages(Persons persons, StaffPages pages, Translations translations) {
        this.persons = persons;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable UUID id,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return page(language, id, "", HttpStatus.OK, Optional.empty(), List.of(), csrf, member);
    }

    @PostMapping("/baby")
    ModelAndView baby(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String born,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        known(member, id);
        try {
            persons.bornOn(member.clinic(), new PatientId(id), LocalDate.parse(born));
            return again(language, id);
        } catch (DateTimeException | InvalidInput wrong) {
            var sentence = translations.in(language).get("board.wrong.baby");
            return page(language, id, sentence, UNPROCESSABLE_CONTENT, Optional.empty(), List.of(), csrf, member);
        }
    }

    /** Makes one of two; asks once more where both have visits ahead. */
    @PostMapping("/merges")
    ModelAndView merge(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "false") boolean sure,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        known(member, id);
        var t = translations.in(language);
        var second = uuid(other);
        if (second.isEmpty()) {
            return page(
                    language,
                    id,
                    t.get("person.merge.whom"),
                    UNPROCESSABLE_CONTENT,
                    Optional.empty(),
                    List.of(),
                    csrf,
                    member);
        }
        return switch (persons.merge(member.clinic(), new PatientId(id), second.get(), sure)) {
            case MergeResult.Done _ -> again(language, id);
            case MergeResult.TwoPeople _ ->
                page(language, id, t.get("person.merge.two"), CONFLICT, Optional.empty(), List.of(), csrf, member);
            case MergeResult.Unknown _ ->
                page(language, id, t.get("person.merge.unknown"), CONFLICT, Optional.empty(), List.of(), csrf, member);
            case MergeResult.BothCome both -> ask(language, id, second.get(), both, csrf, member);
        };
    }

    private ModelAndView ask(
            Language language,
            UUID id,
            PatientId other,
            MergeResult.BothCome both,
            CsrfToken csrf,
            StaffMember member) {
        var clinic = pages.clinic(member);
        var entry = persons.find(member.clinic(), new PatientId(id)).orElseThrow();
        var asked = persons.find(member.clinic(), other).orElseThrow();
        var visits = both.visits().stream()
                .map(visit -> RegisterPage.words(clinic, visit, visit.patient().equals(other) ? asked : entry))
                .toList();
        return page(language, id, "", CONFLICT, Optional.of(other), visits, csrf, member);
    }

    @PostMapping("/merges/{merge}/undo")
    ModelAndView part(
            @PathVariable Language language,
            @PathVariable UUID id,
            @PathVariable UUID merge,
            @AuthenticationPrincipal StaffMember member) {
        known(member, id);
        if (persons.part(member.clinic(), merge).isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return again(language, id);
    }

    private ModelAndView page(
            Language language,
            UUID id,
            String wrong,
            HttpStatus status,
            Optional<PatientId> asked,
            List<ExpectedView> both,
            CsrfToken csrf,
            StaffMember member) {
        var clinic = pages.clinic(member);
        var person =
                persons.open(clinic.id(), new PatientId(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        var other = asked.flatMap(each -> persons.find(clinic.id(), each));
        var page = pages.show(
                language,
                "/staff/persons/" + id,
                "person",
                csrf,
                member,
                new RegisterPage(clinic, person, wrong, other, both));
        page.setStatus(status);
        return page;
    }

    private void known(StaffMember member, UUID id) {
        if (persons.find(member.clinic(), new PatientId(id)).isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
    }

    static Optional<PatientId> uuid(String typed) {
        try {
            return Optional.of(new PatientId(UUID.fromString(typed)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static ModelAndView again(Language language, UUID id) {
        return new ModelAndView("redirect:/" + language.code() + "/staff/persons/" + id);
    }
}
