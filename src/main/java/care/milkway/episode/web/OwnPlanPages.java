package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.episode.plan.OwnTasks;
import care.milkway.episode.plan.OwnTemplates;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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

/** A clinic’s own templates and tasks for plans at home, made by whoever treats there. */
@Controller
@RequestMapping("/{language:en|fr}/staff/home-plans")
class OwnPlanPages {

    private static final String PATH = "/staff/home-plans";

    private final OwnTasks tasks;
    private final OwnTemplates templates;
    private final StaffPages pages;

    OwnPlanPages(OwnTasks tasks, OwnTemplates templates, StaffPages pages) {
        this.tasks = tasks;
        this.templates = templates;
        this.pages = pages;
    }

    /** Who asks, and how a page is made for her. */
    private record Asked(Language language, CsrfToken csrf, StaffMember member) {

        ModelAndView list() {
            return new ModelAndView("redirect:/" + language.code() + PATH);
        }
    }

    /** What stands in a form. */
    private record Typed(String page, UUID id, boolean known, OwnWords words) {

        static Typed of(String page, UUID id, Optional<OwnWords> known) {
            return new Typed(page, id, known.isPresent(), known.orElseGet(() -> new OwnWords(Map.of())));
        }

        String path() {
            return PATH + "/" + page + "/" + id;
        }
    }

    @GetMapping
    ModelAndView list(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        var asked = new Asked(language, csrf, member);
        return page(asked, "homeplans", PATH, Typed.of("", UUID.randomUUID(), Optional.empty()), "", "");
    }

    @GetMapping("/tasks/{id}")
    ModelAndView task(
            @PathVariable Language language,
            @PathVariable UUID id,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var known = tasks.find(clinic(member).id(), id).map(OwnWords::of);
        return form(new Asked(language, csrf, member), Typed.of("tasks", id, known), "", "");
    }

    @GetMapping("/templates/{id}")
    ModelAndView template(
            @PathVariable Language language,
            @PathVariable UUID id,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var known = templates.find(clinic(member).id(), id).map(OwnWords::of);
        return form(new Asked(language, csrf, member), Typed.of("templates", id, known), "", "");
    }

    @PostMapping("/tasks/{id}")
    ModelAndView saveTask(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = clinic(member).id();
        var words = new OwnWords(typed);
        var known = tasks.find(clinic, id);
        var changes = words.word("known").equals("true");
        return save(new Asked(language, csrf, member), new Typed("tasks", id, changes, words), () -> {
            var fresh = words.task(changes ? UUID.randomUUID() : id);
            if (!changes) {
                tasks.add(clinic, fresh);
            }
            return !changes
                    || known.filter(before -> tasks.replace(clinic, before, fresh))
                            .isPresent();
        });
    }

    @PostMapping("/templates/{id}")
    ModelAndView saveTemplate(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = clinic(member).id();
        var words = new OwnWords(typed);
        var changes = !words.word("version").isEmpty();
        return save(
                new Asked(language, csrf, member),
                new Typed("templates", id, changes, words),
                () -> templates.save(clinic, words.template(id, tasks.offered(clinic, List.of()))));
    }

    private ModelAndView save(Asked asked, Typed typed, BooleanSupplier saving) {
        try {
            if (saving.getAsBoolean()) {
                return asked.list();
            }
            return EpisodesOfVisits.answer(HttpStatus.CONFLICT, form(asked, typed, "", "plan.own.stale"));
        } catch (InvalidInput wrong) {
            var field = wrong.field();
            var notice = "plan.own.wrong." + field.replaceFirst("\\..*", "");
            return EpisodesOfVisits.answer(HttpStatus.UNPROCESSABLE_CONTENT, form(asked, typed, field, notice));
        }
    }

    @PostMapping("/tasks/{id}/removal")
    ModelAndView withdraw(
            @PathVariable Language language,
            @PathVariable UUID id,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        tasks.withdraw(clinic(member).id(), id);
        return new Asked(language, csrf, member).list();
    }

    @PostMapping("/templates/{id}/removal")
    ModelAndView remove(
            @PathVariable Language language,
            @PathVariable UUID id,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        templates.remove(clinic(member).id(), id);
        return new Asked(language, csrf, member).list();
    }

    private ModelAndView form(Asked asked, Typed typed, String wrong, String notice) {
        var name = typed.page().equals("tasks") ? "owntask" : "owntemplate";
        return page(asked, name, typed.path(), typed, wrong, notice);
    }

    private ModelAndView page(Asked asked, String name, String path, Typed typed, String wrong, String notice) {
        var clinic = clinic(asked.member()).id();
        var view = new OwnPlansView(
                templates.all(clinic),
                tasks.inForce(clinic),
                tasks.offered(clinic, List.of()),
                typed.id(),
                typed.known(),
                typed.words(),
                wrong,
                notice);
        return pages.show(asked.language(), path, name, asked.csrf(), asked.member(), view);
    }

    private Clinic clinic(StaffMember member) {
        return pages.clinic(member);
    }
}
