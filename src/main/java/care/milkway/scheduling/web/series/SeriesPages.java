package care.milkway.scheduling.web.series;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.PageLink;
import care.milkway.page.refusal.TooManyRequests;
import care.milkway.patient.Contact;
import care.milkway.patient.ParentSessions;
import care.milkway.patient.SignedInParent;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.reminder.TextsOffered;
import care.milkway.scheduling.reminder.VisitAnswers;
import care.milkway.scheduling.series.Series;
import care.milkway.scheduling.series.SeriesPlan;
import care.milkway.scheduling.series.SeriesRequest;
import care.milkway.scheduling.series.SeriesRequest.Typed;
import care.milkway.scheduling.series.SeriesResult;
import care.milkway.scheduling.web.TimesFilter;
import care.milkway.scheduling.web.TypedContact;
import care.milkway.triage.CheckKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A programme of a clinic as weekly visits: the first is chosen, all are looked at, and booked together. */
@Controller
@RequestMapping("/{language:en|fr}/{slug}/series")
class SeriesPages {

    /** What she looks at. */
    record Look(
            String service,
            @Nullable LocalDate day,
            @Nullable String practitioner,
            @Nullable String site,
            @Nullable Mode mode) {

        TimesFilter filter() {
            return new TimesFilter(day, null, practitioner, null, site, mode);
        }
    }

    private final Clinics clinics;
    private final CheckKeys keys;
    private final Series series;
    private final SeriesScreens screens;
    private final ParentSessions parents;
    private final VisitAnswers answers;
    private final TextsOffered texts;
    private final AppointmentLinks links;
    private final RequestRates rates;
    private final Visitors visitors;

    SeriesPages(
            Clinics clinics,
            CheckKeys keys,
            Series series,
            SeriesScreens screens,
            ParentSessions parents,
            VisitAnswers answers,
            TextsOffered texts,
            AppointmentLinks links,
            RequestRates rates,
            Visitors visitors) {
        this.clinics = clinics;
        this.keys = keys;
        this.series = series;
        this.screens = screens;
        this.parents = parents;
        this.answers = answers;
        this.texts = texts;
        this.links = links;
        this.rates = rates;
        this.visitors = visitors;
    }

    /** The times of the first visit; once one is tapped, every week from it on. */
    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String slug,
            Look look,
            @RequestParam Map<String, String> query,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            @CookieValue(name = ParentSessions.COOKIE, defaultValue = "") String session) {
        var plan = plan(slug, look.service(), look.mode(), key, session);
        var visits = visits(plan);
        var refused = visits == 0 ? Optional.of(screens.single(plan, language)) : screens.refused(plan, language);
        if (refused.isPresent()) {
            return refused.get();
        }
        var form = new SeriesForm(query);
        if (form.text("time").isEmpty()) {
            return screens.times(plan, language, look.filter(), visits);
        }
        var known = parents.find(plan.clinic().id(), session)
                .map(TypedContact::known)
                .orElseGet(Map::of);
        return screens.weeks(plan, language, form, visits(plan), known, new LinkedHashMap<>(), "");
    }

    @PostMapping
    ModelAndView book(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam String service,
            @RequestParam Mode mode,
            @RequestParam Map<String, String> typed,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            @CookieValue(name = ParentSessions.COOKIE, defaultValue = "") String session,
            HttpServletRequest request) {
        var plan = plan(slug, service, mode, key, session);
        if (visits(plan) == 0) {
            return screens.single(plan, language);
        }
        var form = new SeriesForm(typed);
        var wrong = wrong(form, plan);
        var chosen = List.copyOf(form.visits().values());
        if (chosen.size() < 2) {
            wrong.put("visit-0", "series.few");
        }
        if (!wrong.isEmpty()) {
            return withStatus(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    screens.weeks(plan, language, form, visits(plan), typed, wrong, ""));
        }
        var client = visitors.client(request);
        rates.count(Rate.HOLDS, client);
        var contact = Contact.of(form.text("name"), form.text("email"), form.text("phone"), language);
        var wanted = new SeriesRequest(plan, chosen, new Typed(contact, client), language, form.key());
        var parent = parents.find(plan.clinic().id(), session);
        var result = parent.map(each -> each.booking(contact).doing(() -> series.book(wanted)))
                .orElseGet(() -> series.book(wanted));
        return after(result, plan, language, form);
    }

    private ModelAndView after(SeriesResult result, SeriesPlan plan, Language language, SeriesForm form) {
        var clinic = plan.clinic();
        return switch (result) {
            case SeriesResult.Done done -> {
                if (texts.wanted(form.text("text"))) {
                    done.visits().forEach(visit -> answers.remind(clinic.id(), visit.id(), true, true));
                }
                yield new ModelAndView(PageLink.appointment(
                                links.key(clinic.id(), done.visits().getFirst().id()))
                        .redirect(language));
            }
            case SeriesResult.Lost _ -> again(plan, language, form, "series.lost");
            case SeriesResult.TooLate _ -> again(plan, language, form, "series.lost");
            case SeriesResult.CallFirst _ -> again(plan, language, form, "booking.callfirst.text");
            case SeriesResult.TooMany many -> throw new TooManyRequests(TooManyRequests.Kind.UNCONFIRMED, many.pause());
            case SeriesResult.NotEligible _ ->
                screens.refused(plan, language).orElseGet(() -> again(plan, language, form, "series.lost"));
        };
    }

    /** Every week as it is now, with what she typed. */
    private ModelAndView again(SeriesPlan plan, Language language, SeriesForm form, String notice) {
        return withStatus(
                HttpStatus.CONFLICT,
                screens.weeks(plan, language, form, visits(plan), form.sent(), new LinkedHashMap<>(), notice));
    }

    private SequencedMap<String, String> wrong(SeriesForm form, SeriesPlan plan) {
        var wrong = new LinkedHashMap<String, String>();
        Contact.errors(form.text("name"), form.text("email"), form.text("phone"))
                .forEach(error -> {
                    var field = error.field().replace("patient.", "");
                    wrong.put(field, "booking." + field + ".wrong");
                });
        if (plan.mode() == Mode.PHONE && form.text("phone").isEmpty()) {
            wrong.put("phone", "booking.phone.needed");
        }
        if (texts.wanted(form.text("text")) && !texts.to(form.text("phone"), plan.clinic())) {
            wrong.putIfAbsent("phone", "booking.phone.text");
        }
        return wrong;
    }

    private SeriesPlan plan(String slug, String code, @Nullable Mode mode, String key, String session) {
        var clinic = clinics.find(slug).orElseThrow(SeriesPages::missing);
        var service = clinic.service(code).orElseThrow(SeriesPages::missing);
        return new SeriesPlan(
                clinic,
                service,
                Evidence.of(keys.open(clinic.id(), key)),
                Optional.ofNullable(mode)
                        .orElseGet(() ->
                                service.modes().stream().min(Mode::compareTo).orElseThrow()),
                parents.find(clinic.id(), session).map(SignedInParent::patient));
    }

    /** A service of which the clinic sells no programme is booked visit by visit. */
    private static int visits(SeriesPlan plan) {
        return SeriesPlan.offered(plan.clinic(), plan.service()).findFirst().orElse(0);
    }

    private static ModelAndView withStatus(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
