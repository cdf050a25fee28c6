package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.episode.Episode;
import care.milkway.episode.Episodes;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.Looking;
import care.milkway.visit.OpenedVisit;
import care.milkway.visit.Visits;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Finds the episode of a visit for whoever may read the visit’s record. */
@Component
class EpisodesOfVisits {

    private final Visits visits;
    private final Episodes episodes;
    private final StaffPages pages;

    EpisodesOfVisits(Visits visits, Episodes episodes, StaffPages pages) {
        this.visits = visits;
        this.episodes = episodes;
        this.pages = pages;
    }

    /** Who asks, and how a page is made for her. */
    record AskedVisit(Language language, UUID id, CsrfToken csrf, StaffMember member) {

        String visit() {
            return "/staff/visits/" + id;
        }

        ModelAndView redirect(String page) {
            return new ModelAndView("redirect:/" + language.code() + visit() + page);
        }
    }

    interface Shown {

        ModelAndView show(Clinic clinic, OpenedVisit opened, Episode episode);
    }

    /** Whoever does not treat her says on the page of the record why she reads. */
    ModelAndView with(AskedVisit asked, Shown shown) {
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

    static ModelAndView answer(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
