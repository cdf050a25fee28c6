package care.milkway.staff.board.series;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.patient.FoundPerson;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.series.Series;
import care.milkway.scheduling.series.SeriesPlan;
import care.milkway.scheduling.series.SeriesRequest;
import care.milkway.scheduling.series.SeriesRequest.Known;
import care.milkway.scheduling.series.SeriesResult;
import care.milkway.scheduling.series.SeriesVisit;
import care.milkway.scheduling.web.series.SeriesForm;
import care.milkway.scheduling.web.series.WeekLine;
import care.milkway.staff.StaffMember;
import care.milkway.staff.board.Persons;
import care.milkway.staff.board.web.WallTime;
import care.milkway.staff.board.web.phone.PhoneState;
import care.milkway.staff.web.StaffPages;
import care.milkway.triage.CheckId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.ModelAndView;

/** The weekly visits of somebody on the phone: every week is read to her before anything is taken. */
@Controller
@RequestMapping("/{language:en|fr}/staff/phone/series")
class PhoneSeriesPages {

    private static final List<String> KEPT =
            List.of("service", "mode", "person", "check", "said", "date", "time", "practitioner", "visits", "key");

    private final Series series;
    private final Persons persons;
    private final StaffPages pages;
    private final Translations translations;

    PhoneSeriesPages(Series series, Persons persons, StaffPages pages, Translations translations) {
        this.series = series;
        this.persons = persons;
        this.pages = pages;
        this.translations = translations;
    }

    /** Whoever opens the address of the form comes to where it stands. */
    @GetMapping
    String form(@PathVariable Language language) {
        return "redirect:/" + language.code() + "/staff/phone";
    }

    @PostMapping
    ModelAndView look(
            @PathVariable Language language,
            @RequestParam Map<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return page(language, form, "", HttpStatus.OK, csrf, member);
    }

    @PostMapping("/bookings")
    ModelAndView book(
            @PathVariable Language language,
            @RequestParam Map<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var sent = new SeriesForm(form);
        String wrong;
        try {
            var person = person(clinic, form);
            var request = new SeriesRequest(
                    plan(clinic, form, person),
                    List.copyOf(sent.visits().values()),
                    new Known(patient(person)),
                    person.contact().language(),
                    sent.key());
            switch (series.book(request)) {
                case SeriesResult.Done done -> {
                    var first = done.visits().getFirst().id().value();
                    return new ModelAndView("redirect:/" + language.code() + "/staff/visits/" + first);
                }
                case SeriesResult.NotEligible _ -> wrong = "phone.series.refused";
                case SeriesResult.Lost _, SeriesResult.TooLate _, SeriesResult.TooMany _, SeriesResult.CallFirst _ ->
                    wrong = "series.lost";
            }
        } catch (InvalidInput odd) {
            wrong = "phone.series.wrong";
        }
        return page(language, form, wrong, CONFLICT, csrf, member);
    }

    private ModelAndView page(
            Language language,
            Map<String, String> form,
            String wrong,
            HttpStatus status,
            CsrfToken csrf,
            StaffMember member) {
        var clinic = pages.clinic(member);
        var t = translations.in(language);
        var kept = new LinkedHashMap<String, String>();
        KEPT.forEach(name -> kept.put(name, form.getOrDefault(name, "")));
        var back = PhoneState.of(form).with("with", form.getOrDefault("practitioner", ""));
        PhoneSeriesView view;
        var answer = status;
        try {
            var person = person(clinic, form);
            var plan = plan(clinic, form, person);
            var zone = clinic.sites().getFirst().timeZone();
            view = new PhoneSeriesView(
                    person.contact().name(),
                    plan.service().name().in(language),
                    price(plan, first(clinic, form), visits(form), t),
                    WeekLine.of(series.weeks(plan, first(clinic, form), visits(form)), zone, form),
                    kept,
                    wrong.isEmpty() ? "" : t.get(wrong),
                    back.address());
        } catch (InvalidInput odd) {
            view = new PhoneSeriesView("", "", "", List.of(), kept, t.get("phone.series.wrong"), back.address());
            answer = UNPROCESSABLE_CONTENT;
        }
        var page = pages.show(language, "/staff/phone/series", "phoneseries", csrf, member, view);
        page.setStatus(answer);
        return page;
    }

    private FoundPerson person(Clinic clinic, Map<String, String> form) {
        return uuid(form, "person")
                .flatMap(id -> persons.find(clinic.id(), new PatientId(id)))
                .orElseThrow(() -> new InvalidInput("person", "somebody has to be chosen first"));
    }

    private static PatientId patient(FoundPerson person) {
        return person.mergedInto().orElse(person.id());
    }

    private static String price(SeriesPlan plan, SeriesVisit first, int visits, Texts t) {
        var currency = plan.clinic().currency();
        var profession =
                plan.clinic().practitioner(first.practitioner()).orElseThrow().profession();
        var each = t.money(plan.service().priceWith(profession).total(), currency);
        return plan.programme(visits)
                .map(sold -> t.get(
                                "series.bought",
                                sold.name().in(t.language()),
                                t.money(sold.total(plan.service().taxFor(profession)), currency),
                                visits)
                        + ". " + t.get("series.leftout", each))
                .orElseGet(() -> t.get("series.each", each));
    }

    private static SeriesPlan plan(Clinic clinic, Map<String, String> form, FoundPerson person) {
        var service = clinic.service(form.getOrDefault("service", ""))
                .orElseThrow(() -> new InvalidInput("service", "a service has to be chosen first"));
        var mode = service.modes().stream()
                .filter(each -> each.name().equals(form.get("mode")))
                .findFirst()
                .orElseGet(() -> service.modes().stream().min(Mode::compareTo).orElseThrow());
        return new SeriesPlan(
                clinic,
                service,
                Evidence.of(uuid(form, "check").map(CheckId::new)),
                mode,
                Optional.of(patient(person)));
    }

    private static SeriesVisit first(Clinic clinic, Map<String, String> form) {
        var key = form.getOrDefault("practitioner", "");
        var site = clinic.practitioner(key).map(Practitioner::hours).stream()
                .flatMap(List::stream)
                .map(hours -> hours.site())
                .findFirst()
                .orElseThrow(() -> new InvalidInput("practitioner", "somebody has to be chosen first"));
        var zone = clinic.site(site).orElseThrow().timeZone();
        var start = WallTime.moment(form.getOrDefault("date", ""), form.getOrDefault("time", ""), zone, "time");
        return new SeriesVisit(start, key, site);
    }

    private static int visits(Map<String, String> form) {
        var typed = form.getOrDefault("visits", "");
        var visits = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
        if (visits < 2 || visits > SeriesPlan.MOST_VISITS) {
            throw new InvalidInput("visits", "a series has 2 to " + SeriesPlan.MOST_VISITS + " visits");
        }
        return visits;
    }

    private static Optional<UUID> uuid(Map<String, String> form, String field) {
        return Optional.of(form.getOrDefault(field, ""))
                .filter(each -> each.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString);
    }
}
