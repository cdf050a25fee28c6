package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.episode.Episode;
import care.milkway.episode.Episodes;
import care.milkway.episode.plan.HomePlans;
import care.milkway.episode.plan.PlanTemplate;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.Looking;
import care.milkway.visit.OpenedVisit;
import care.milkway.visit.Visits;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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

/** Her plan for home, for whoever may read her record; a practitioner of hers makes it and says when it is over. */
@Controller
@RequestMapping("/{language:en|fr}/staff/visits/{id}/home")
class HomePlanPages {

    private final Visits visits;
    private final Episodes episodes;
    private final HomePlans plans;
    private final StaffPages pages;
    private final Translations translations;

    HomePlanPages(Visits visits, Episodes episodes, HomePlans plans, StaffPages pages, Translations translations) {
        this.visits = visits;
        this.episodes = episodes;
        this.plans = plans;
        this.pages = pages;
        this.translations = translations;
    }

    /** Who asks, and how the page is made for her. */
    private record Asked(Language language, UUID id, CsrfToken csrf, StaffMember member) {

        String visit() {
            return "/staff/visits/" + id;
        }

        ModelAndView redirect(String page) {
            return new ModelAndView("redirect:/" + language.code() + visit() + page);
        }
    }

    private interface Shown {

        ModelAndView show(Clinic clinic, OpenedVisit opened, Episode episode);
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String template,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var asked = new Asked(language, id, csrf, member);
        return with(asked, (clinic, opened, episode) -> {
            var today = plans.today(clinic);
            var form = PlanTemplate.named(template)
                    .map(each -> TypedPlan.of(each, today))
                    .or(() -> plans.of(episode).stream().findFirst().map(TypedPlan::of))
                    .orElseGet(() -> new TypedPlan(Map.of()));
            return page(asked, clinic, opened, episode, form, "", "");
        });
    }

    @PostMapping
    ModelAndView make(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var asked = new Asked(language, id, csrf, member);
        return with(asked, (clinic, opened, episode) -> {
            if (opened.practitioner().isEmpty()) {
                return asked.redirect("/home");
            }
            var form = new TypedPlan(typed);
            try {
                var by = opened.practitioner().get();
                if (plans.make(clinic, episode, form.seen(), form.tasks(), form.word("reason"), by)) {
                    return asked.redirect("/home");
                }
                return answer(HttpStatus.CONFLICT, page(asked, clinic, opened, episode, form, "", "plan.stale"));
            } catch (InvalidInput wrong) {
                var field = wrong.field();
                var notice = "plan.wrong." + (field.startsWith("until.") ? "until" : field);
                return answer(
                        HttpStatus.UNPROCESSABLE_CONTENT, page(asked, clinic, opened, episode, form, field, notice));
            }
        });
    }

    @PostMapping("/end")
    ModelAndView end(
            @PathVariable Language language,
            @PathVariable UUID id,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return change(new Asked(language, id, csrf, member), episodes::resolve);
    }

    @PostMapping("/return")
    ModelAndView reopen(
            @PathVariable Language language,
            @PathVariable UUID id,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return change(new Asked(language, id, csrf, member), episodes::reopen);
    }

    private ModelAndView change(Asked asked, Consumer<Episode> change) {
        return with(asked, (_, opened, episode) -> {
            if (opened.practitioner().isPresent()) {
                change.accept(episode);
            }
            return asked.redirect("/home");
        });
    }

    /** Whoever does not treat her says on the page of the record why she reads. */
    private ModelAndView with(Asked asked, Shown shown) {
        var clinic = pages.clinic(asked.member());
        var visit = new AppointmentId(asked.id());
        return switch (visits.look(clinic, visit, asked.member().account())) {
            case Looking.Seen(var opened) ->
                episodes.of(clinic.id(), visit)
                        .map(episode -> shown.show(clinic, opened, episode))
                        .orElseGet(() -> pages.show(
                                asked.language(),
                                asked.visit() + "/home",
                                "homeplannone",
                                asked.csrf(),
                                asked.member(),
                                asked.visit()));
            case Looking.ReasonNeeded _ -> asked.redirect("/record");
            case Looking.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView page(
            Asked asked,
            Clinic clinic,
            OpenedVisit opened,
            Episode episode,
            TypedPlan form,
            String wrong,
            String notice) {
        var view = new HomePlanView(
                clinic,
                asked.visit(),
                episode,
                episodes.recurrence(episode),
                plans.of(episode),
                form,
                plans.today(clinic),
                wrong,
                notice,
                opened.practitioner().isPresent());
        var title = translations
                .in(asked.language())
                .get("plan.title", opened.person().contact().name());
        return pages.show(
                asked.language(), asked.visit() + "/home", "homeplan", title, asked.csrf(), asked.member(), view);
    }

    private static ModelAndView answer(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
