package care.milkway.scheduling.web.series;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.series.Series;
import care.milkway.scheduling.series.SeriesPlan;
import care.milkway.scheduling.series.SeriesResult;
import care.milkway.scheduling.web.appointment.AppointmentView;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Moving a weekly visit and all that were planned after it, for whoever holds its signed link. */
@Controller
@RequestMapping("/{language:en|fr}/appointments/{key}/series-moves")
class SeriesMovePages {

    private final AppointmentLinks links;
    private final Clinics clinics;
    private final Scheduling scheduling;
    private final Series series;
    private final Translations translations;

    SeriesMovePages(
            AppointmentLinks links, Clinics clinics, Scheduling scheduling, Series series, Translations translations) {
        this.links = links;
        this.clinics = clinics;
        this.scheduling = scheduling;
        this.series = series;
        this.translations = translations;
    }

    /** What would become of each; nothing is changed. Whoever opens the bare address comes to her visit. */
    @GetMapping
    ModelAndView ask(
            @PathVariable Language language, @PathVariable String key, @RequestParam Map<String, String> query) {
        return movable(key)
                .filter(_ -> query.containsKey("time"))
                .map(booked -> ask(language, key, booked, new SeriesForm(query), ""))
                .orElseGet(() -> visit(language, key));
    }

    @PostMapping
    ModelAndView move(
            @PathVariable Language language, @PathVariable String key, @RequestParam Map<String, String> typed) {
        var form = new SeriesForm(typed);
        var booked = movable(key);
        if (booked.isEmpty()) {
            return visit(language, key);
        }
        return switch (series.moveFrom(booked.get(), form.visits(), form.amount("agreedTotal"))) {
            case SeriesResult.Done _ -> visit(language, key);
            case SeriesResult.TooLate _ -> conflict(ask(language, key, booked.get(), form, "visit.late"));
            case SeriesResult.NotEligible _ -> conflict(ask(language, key, booked.get(), form, "move.refused"));
            case SeriesResult.Lost _, SeriesResult.TooMany _, SeriesResult.CallFirst _ ->
                conflict(ask(language, key, booked.get(), form, "series.lost"));
        };
    }

    private ModelAndView ask(Language language, String key, Booked booked, SeriesForm form, String notice) {
        var first = form.first();
        var seen = AppointmentView.of(clinics, booked);
        var clinic = seen.clinic();
        var service = clinic.service(booked.plan().service()).orElseThrow(SeriesMovePages::missing);
        var plan = new SeriesPlan(
                clinic, service, booked.plan().evidence(), booked.plan().mode());
        var lines = SeriesScreens.lines(clinic, first, series.wouldMove(booked, first), form.sent());
        var t = translations.in(language);
        var view = new SeriesMoveView(
                seen, key, form.text("time"), lines, SeriesScreens.total(plan, booked, first), notice);
        return Page.personal(t, PageLink.appointment(key).path(), t.get("series.move.title"))
                .of(ClinicFrames.of(clinic))
                .show("scheduling/seriesmove", view);
    }

    private Optional<Booked> movable(String key) {
        Appointment found = links.open(key)
                .flatMap(opened -> scheduling.find(opened.clinic(), opened.appointment()))
                .orElseThrow(SeriesMovePages::missing);
        return found instanceof Booked booked && scheduling.mayChangeOnline(booked)
                ? Optional.of(booked)
                : Optional.empty();
    }

    private static ModelAndView visit(Language language, String key) {
        return new ModelAndView(PageLink.appointment(key).redirect(language));
    }

    private static ModelAndView conflict(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
