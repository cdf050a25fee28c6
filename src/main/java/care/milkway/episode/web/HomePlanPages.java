package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.episode.Episode;
import care.milkway.episode.Episodes;
import care.milkway.episode.plan.HomePlans;
import care.milkway.episode.plan.OwnTasks;
import care.milkway.episode.plan.OwnTemplates;
import care.milkway.episode.plan.PlanTemplate;
import care.milkway.episode.reading.ReadingList;
import care.milkway.episode.web.EpisodesOfVisits.AskedVisit;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.OpenedVisit;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.servlet.ModelAndView;

/** Her plan for home, for whoever may read her record; a practitioner of hers makes it and says when it is over. */
@Controller
@RequestMapping("/{language:en|fr}/staff/visits/{id}/home")
class HomePlanPages {

    private final EpisodesOfVisits visits;
    private final Episodes episodes;
    private final HomePlans plans;
    private final OwnTasks own;
    private final OwnTemplates templates;
    private final ReadingList reading;
    private final StaffPages pages;
    private final Translations translations;

    HomePlanPages(
            EpisodesOfVisits visits,
            Episodes episodes,
            HomePlans plans,
            OwnTasks own,
            OwnTemplates templates,
            ReadingList reading,
            StaffPages pages,
            Translations translations) {
        this.visits = visits;
        this.episodes = episodes;
        this.plans = plans;
        this.own = own;
        this.templates = templates;
        this.reading = reading;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String template,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var asked = new AskedVisit(language, id, csrf, member);
        return visits.with(asked, (clinic, opened, episode) -> {
            var form = begun(clinic, template)
                    .or(() -> plans.of(episode).stream().findFirst().map(TypedPlan::of))
                    .orElseGet(() -> new TypedPlan(Map.of()));
            return page(asked, clinic, opened, episode, form, "", "");
        });
    }

    /** With what is built in, or with what the clinic has made of its own. */
    private Optional<TypedPlan> begun(Clinic clinic, String template) {
        var today = plans.today(clinic);
        return PlanTemplate.named(template)
                .map(each -> TypedPlan.of(each.tasks(), today.plusDays(PlanTemplate.DAYS)))
                .or(() -> template.isEmpty()
                        ? Optional.empty()
                        : templates.all(clinic.id()).stream()
                                .filter(each -> each.id().toString().equals(template))
                                .map(each -> TypedPlan.of(each.tasks(), today.plusDays(each.days())))
                                .findFirst());
    }

    @PostMapping
    ModelAndView make(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var asked = new AskedVisit(language, id, csrf, member);
        return visits.with(asked, (clinic, opened, episode) -> {
            if (opened.practitioner().isEmpty()) {
                return asked.redirect("/home");
            }
            var form = new TypedPlan(typed);
            try {
                var by = opened.practitioner().get();
                var chosen = form.tasks(own.offered(clinic.id(), plans.of(episode)));
                if (plans.make(clinic, episode, form.seen(), chosen, form.word("reason"), by)) {
                    return asked.redirect("/home");
                }
                return EpisodesOfVisits.answer(
                        HttpStatus.CONFLICT, page(asked, clinic, opened, episode, form, "", "plan.stale"));
            } catch (InvalidInput wrong) {
                var field = wrong.field();
                var notice = "plan.wrong." + (field.startsWith("until.") ? "until" : field);
                return EpisodesOfVisits.answer(
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
        return change(new AskedVisit(language, id, csrf, member), episodes::resolve);
    }

    @PostMapping("/return")
    ModelAndView reopen(
            @PathVariable Language language,
            @PathVariable UUID id,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return change(new AskedVisit(language, id, csrf, member), episodes::reopen);
    }

    private ModelAndView change(AskedVisit asked, Consumer<Episode> change) {
        return visits.with(asked, (_, opened, episode) -> {
            if (opened.practitioner().isPresent()) {
                change.accept(episode);
            }
            return asked.redirect("/home");
        });
    }

    private ModelAndView page(
            AskedVisit asked,
            Clinic clinic,
            OpenedVisit opened,
            Episode episode,
            TypedPlan form,
            String wrong,
            String notice) {
        var made = plans.of(episode);
        var view = new HomePlanView(
                clinic,
                asked.visit(),
                episode,
                episodes.recurrence(episode),
                made,
                own.offered(clinic.id(), made),
                templates.all(clinic.id()),
                reading.of(clinic, episode, asked.language()),
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
}
