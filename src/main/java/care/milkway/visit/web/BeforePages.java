package care.milkway.visit.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Service;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.identity.Work;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.Scheduling;
import care.milkway.visit.before.BeforeVisit;
import care.milkway.visit.consent.ConsentArea;
import care.milkway.visit.consent.ConsentText;
import care.milkway.visit.consent.Consents;
import care.milkway.visit.record.VisitDrafts;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What whoever comes does just before a visit: answers what can have changed, and agrees or not. */
@Controller
@RequestMapping("/{language:en|fr}/appointments/{key}")
class BeforePages {

    private static final int LONGEST_NAME = 80;

    private final AppointmentLinks links;
    private final Scheduling scheduling;
    private final Clinics clinics;
    private final BeforeVisit before;
    private final Consents consents;
    private final VisitDrafts drafts;
    private final Work work;
    private final Translations translations;

    BeforePages(
            AppointmentLinks links,
            Scheduling scheduling,
            Clinics clinics,
            BeforeVisit before,
            Consents consents,
            VisitDrafts drafts,
            Work work,
            Translations translations) {
        this.links = links;
        this.scheduling = scheduling;
        this.clinics = clinics;
        this.before = before;
        this.consents = consents;
        this.drafts = drafts;
        this.work = work;
        this.translations = translations;
    }

    /** Her visit, and the clinic it is at. */
    private record Coming(Clinic clinic, Booked visit, String key) {

        Service service() {
            return clinic.service(visit.plan().service()).orElseThrow(BeforePages::missing);
        }
    }

    @GetMapping("/before")
    ModelAndView show(
            @PathVariable Language language, @PathVariable String key, @RequestParam(defaultValue = "") String said) {
        return questions(language, open(key), said, "");
    }

    @PostMapping("/before")
    ModelAndView begin(@PathVariable Language language, @PathVariable String key) {
        var coming = open(key);
        before.begin(coming.clinic(), coming.visit(), language);
        return to(language, key, "/before");
    }

    @PostMapping("/before/answers")
    ModelAndView answer(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String said,
            @RequestParam MultiValueMap<String, String> form) {
        var coming = open(key);
        var passed = said.isEmpty() ? step : said + "," + step;
        var wrong = before.answer(coming.clinic(), coming.visit(), step, form, steps(passed), language);
        if (wrong.isPresent()) {
            var page = questions(language, coming, said, wrong.get());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return to(language, key, "/before?said=" + String.join(",", steps(passed)));
    }

    private static Set<String> steps(String said) {
        return Arrays.stream(said.split(",", -1))
                .filter(each -> each.matches("[a-z]{1,20}"))
                .collect(Collectors.toSet());
    }

    private ModelAndView questions(Language language, Coming coming, String said, String wrong) {
        var view = before.view(coming.clinic(), coming.visit(), steps(said), language);
        return page(
                language,
                coming,
                "before",
                new BeforeView(
                        coming.key(),
                        coming.service().name().in(language),
                        view,
                        String.join(",", steps(said)),
                        wrong,
                        work.in(
                                        coming.clinic().id(),
                                        () -> before.known(
                                                coming.clinic(), coming.visit().plan()))
                                .precheck()
                                .flatMap(each -> each.withheld()),
                        coming.service().treatment().handsOn(),
                        coming.clinic().sites().getFirst().phone()));
    }

    @GetMapping("/consent")
    ModelAndView read(@PathVariable Language language, @PathVariable String key) {
        return consent(language, open(key), "");
    }

    @PostMapping("/consent")
    ModelAndView agree(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String version) {
        var coming = open(key);
        try {
            var where = area(area, coming);
            var signer = name(name);
            if (!version.equals(ConsentText.VERSION)) {
                throw new InvalidInput("version", "the text has changed: it has to be read again");
            }
            work.in(
                    coming.clinic().id(),
                    () -> consents.give(coming.visit().id(), coming.service().treatment(), where, signer, language));
            return to(language, key, "/consent");
        } catch (InvalidInput wrong) {
            var page = consent(language, coming, wrong.field());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static ConsentArea area(String typed, Coming coming) {
        return Stream.of(ConsentArea.values())
                .filter(each -> each.name().equals(typed))
                .filter(ConsentText.areas(coming.service().treatment())::contains)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("area", "where has to be said"));
    }

    private static String name(String typed) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "a name is needed");
        }
        return name;
    }

    /** One touch: she does not agree any more. */
    @PostMapping("/consent/withdrawal")
    ModelAndView withdraw(@PathVariable Language language, @PathVariable String key) {
        var coming = open(key);
        work.in(coming.clinic().id(), () -> {
            consents.withdraw(coming.visit().id());
            drafts.stopTreating(coming.visit().id());
        });
        return to(language, key, "/consent");
    }

    private ModelAndView consent(Language language, Coming coming, String wrong) {
        var treatment = coming.service().treatment();
        var given = work
                .in(coming.clinic().id(), () -> consents.of(coming.visit().id()))
                .stream()
                .filter(each -> each.treatment() == treatment)
                .findFirst();
        return page(
                language,
                coming,
                "consent",
                new ConsentView(
                        coming.key(),
                        coming.service().name().in(language),
                        ConsentText.keys(treatment),
                        ConsentText.areas(treatment),
                        ConsentText.VERSION,
                        given,
                        wrong));
    }

    private ModelAndView page(Language language, Coming coming, String name, Object it) {
        var t = translations.in(language);
        return Page.personal(t, PageLink.appointment(coming.key()).path() + "/" + name, t.get(name + ".title"))
                .of(ClinicFrames.of(coming.clinic()))
                .show("visit/" + name, it);
    }

    private static ModelAndView to(Language language, String key, String place) {
        return new ModelAndView("redirect:" + PageLink.appointment(key).in(language) + place);
    }

    private Coming open(String key) {
        var opened = links.open(key).orElseThrow(BeforePages::missing);
        if (scheduling.find(opened.clinic(), opened.appointment()).orElseThrow(BeforePages::missing)
                instanceof Booked booked) {
            return new Coming(clinics.get(opened.clinic()), booked, key);
        }
        throw missing();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
