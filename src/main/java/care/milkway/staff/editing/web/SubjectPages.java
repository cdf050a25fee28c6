package care.milkway.staff.editing.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.editing.ClinicEditing;
import care.milkway.staff.editing.OpenedForm;
import care.milkway.staff.editing.SaveResult;
import care.milkway.staff.editing.Subject;
import care.milkway.staff.editing.Typed;
import care.milkway.staff.web.StaffPages;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Hours, people, rooms, devices, services and what else a clinic is: a list of each, and a form for each thing. */
@Controller
@RequestMapping("/{language:en|fr}/staff/clinic/subjects/{subject}")
class SubjectPages {

    private final ClinicEditing editing;
    private final StaffPages pages;
    private final Translations translations;

    SubjectPages(ClinicEditing editing, StaffPages pages, Translations translations) {
        this.editing = editing;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String subject,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var which = subject(subject);
        if (!which.several()) {
            var form = editing.open(member.clinic(), which, "").orElseThrow();
            return form(language, csrf, member, FormView.of(translations.in(language), form));
        }
        var view = new SubjectView(
                new EditTexts(translations.in(language)),
                which,
                editing.all(member.clinic(), which),
                pages.clinic(member).currency());
        return page(language, csrf, member, "subject", which, "", view);
    }

    /** The only form of its subject, or one that was empty. */
    @PostMapping
    ModelAndView save(
            @PathVariable Language language,
            @PathVariable String subject,
            @RequestParam MultiValueMap<String, String> sent,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var which = subject(subject);
        if (!which.several()) {
            return save(language, which, "", sent, csrf, member);
        }
        if (!which.growing()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        var typed = new Typed(sent);
        var empty = editing.fresh(member.clinic(), which);
        return outcome(language, empty, typed, true, editing.add(member.clinic(), which, typed), csrf, member);
    }

    @GetMapping("/{key}")
    ModelAndView open(
            @PathVariable Language language,
            @PathVariable String subject,
            @PathVariable String key,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var which = subject(subject);
        var t = translations.in(language);
        if (key.equals("new") && which.growing()) {
            var empty = editing.fresh(member.clinic(), which);
            return form(
                    language, csrf, member, new FormView(new EditTexts(t), empty, empty.inputs(), null, null, true));
        }
        var form = editing.open(member.clinic(), which, key)
                .filter(_ -> which.several())
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return form(language, csrf, member, FormView.of(t, form));
    }

    @PostMapping("/{key}")
    ModelAndView saveOne(
            @PathVariable Language language,
            @PathVariable String subject,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return save(language, subject(subject), key, sent, csrf, member);
    }

    private ModelAndView save(
            Language language,
            Subject subject,
            String key,
            MultiValueMap<String, String> sent,
            CsrfToken csrf,
            StaffMember member) {
        var typed = new Typed(sent);
        var shown =
                editing.open(member.clinic(), subject, key).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        var seen = Objects.requireNonNullElse(sent.getFirst("seen"), "");
        var result = editing.save(member.clinic(), subject, key, typed, seen);
        var asSeen = new OpenedForm(subject, key, shown.name(), shown.inputs(), seen, shown.tree());
        return outcome(language, asSeen, typed, false, result, csrf, member);
    }

    private ModelAndView outcome(
            Language language,
            OpenedForm form,
            Typed typed,
            boolean fresh,
            SaveResult result,
            CsrfToken csrf,
            StaffMember member) {
        var words = new EditTexts(translations.in(language));
        return switch (result) {
            case SaveResult.Saved _ -> {
                var back =
                        form.subject().several() ? "/subjects/" + form.subject().word() : "";
                yield new ModelAndView("redirect:/" + language.code() + "/staff/clinic" + back);
            }
            case SaveResult.Gone _ -> throw new ResponseStatusException(NOT_FOUND);
            case SaveResult.Refused refused ->
                withStatus(
                        UNPROCESSABLE_CONTENT,
                        form(language, csrf, member, new FormView(words, form, typed, refused.because(), null, fresh)));
            case SaveResult.ChangedByOther other ->
                withStatus(
                        CONFLICT,
                        form(
                                language,
                                csrf,
                                member,
                                new FormView(words, other.now(), typed, null, other.now(), false)));
        };
    }

    private static ModelAndView withStatus(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    @PostMapping("/{key}/removal")
    ModelAndView remove(
            @PathVariable Language language,
            @PathVariable String subject,
            @PathVariable String key,
            @RequestParam String seen,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var which = subject(subject);
        return change(language, which, key, editing.remove(member.clinic(), growing(which), key, seen), csrf, member);
    }

    @PostMapping("/{key}/earlier")
    ModelAndView moveUp(
            @PathVariable Language language,
            @PathVariable String subject,
            @PathVariable String key,
            @RequestParam String seen,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var which = subject(subject);
        return change(language, which, key, editing.moveUp(member.clinic(), growing(which), key, seen), csrf, member);
    }

    private static Subject growing(Subject subject) {
        if (!subject.growing()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return subject;
    }

    /** Whoever did not see it as it is looks at it first. */
    private ModelAndView change(
            Language language, Subject subject, String key, boolean done, CsrfToken csrf, StaffMember member) {
        if (done) {
            return new ModelAndView("redirect:/" + language.code() + "/staff/clinic/subjects/" + subject.word());
        }
        var now = editing.open(member.clinic(), subject, key).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        var words = new EditTexts(translations.in(language));
        return withStatus(
                CONFLICT, form(language, csrf, member, new FormView(words, now, now.inputs(), null, now, false)));
    }

    private static Subject subject(String word) {
        return Subject.called(word).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private ModelAndView form(Language language, CsrfToken csrf, StaffMember member, FormView view) {
        var name = view.subject().several() && !view.fresh() ? view.form().name() : "";
        return page(language, csrf, member, "subjectform", view.subject(), name, view);
    }

    private ModelAndView page(
            Language language,
            CsrfToken csrf,
            StaffMember member,
            String template,
            Subject subject,
            String name,
            Object view) {
        var title = translations.in(language).get("edit." + subject.word() + ".title");
        return pages.show(
                language,
                "/staff/clinic/subjects/" + subject.word(),
                template,
                name.isEmpty() ? title : translations.in(language).get("edit.title", title, name),
                csrf,
                member,
                view);
    }
}
