package care.milkway.scheduling.web.waitlist;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.page.refusal.TooManyRequests;
import care.milkway.patient.Contact;
import care.milkway.scheduling.reminder.TextsOffered;
import care.milkway.scheduling.waitlist.JoinResult;
import care.milkway.scheduling.waitlist.WaitingList;
import care.milkway.triage.CheckKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Whoever finds no time soon enough says which would suit her, and is told when one is given back. */
@Controller
@RequestMapping("/{language:en|fr}/{slug}/waiting-list")
class JoinPages {

    private final WaitingList waiting;
    private final TextsOffered texts;
    private final Clinics clinics;
    private final CheckKeys keys;
    private final RequestRates rates;
    private final Visitors visitors;
    private final Translations translations;

    JoinPages(
            WaitingList waiting,
            TextsOffered texts,
            Clinics clinics,
            CheckKeys keys,
            RequestRates rates,
            Visitors visitors,
            Translations translations) {
        this.waiting = waiting;
        this.texts = texts;
        this.clinics = clinics;
        this.keys = keys;
        this.rates = rates;
        this.visitors = visitors;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> looked) {
        var form = new JoinForm(looked);
        var clinic = clinic(slug);
        return form(language, clinic, service(clinic, form), form, new LinkedHashMap<>());
    }

    @PostMapping
    ModelAndView join(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            HttpServletRequest request) {
        var form = new JoinForm(typed);
        var clinic = clinic(slug);
        var service = service(clinic, form);
        var wrong = wrong(form, clinic, service);
        if (!wrong.isEmpty()) {
            return form(language, clinic, service, form, wrong);
        }
        rates.count(Rate.HOLDS, visitors.client(request));
        var contact = Contact.of(form.text("name"), form.text("email"), form.text("phone"), language);
        var evidence = Evidence.of(keys.open(clinic.id(), key));
        try {
            return join(language, clinic, service, evidence, form, contact);
        } catch (InvalidInput refused) {
            return form(language, clinic, service, form, sentence(new LinkedHashMap<>(), refused));
        }
    }

    private ModelAndView join(
            Language language, Clinic clinic, Service service, Evidence evidence, JoinForm form, Contact contact) {
        var byText = texts.wanted(form.text("text"));
        return switch (waiting.join(clinic, service, evidence, form.wanted(clinic, service), contact, byText)) {
            case JoinResult.Done done ->
                page(
                        language,
                        clinic,
                        "joined",
                        "waiting.joined.title",
                        new JoinedView(clinic, service, done.entry(), contact.email()));
            case JoinResult.TooMany _ ->
                throw new TooManyRequests(TooManyRequests.Kind.UNCONFIRMED, Duration.ofDays(1));
            case JoinResult.NotEligible refused ->
                new ModelAndView((refused.verdict() instanceof Verdict.AnswersNeeded
                                ? PageLink.treatmentQuestions(clinic.slug(), service.code())
                                : PageLink.times(clinic.slug(), service.code()))
                        .redirect(language));
        };
    }

    private SequencedMap<String, String> wrong(JoinForm form, Clinic clinic, Service service) {
        var wrong = new LinkedHashMap<String, String>();
        try {
            form.wanted(clinic, service);
        } catch (InvalidInput refused) {
            sentence(wrong, refused);
        }
        Contact.errors(form.text("name"), form.text("email"), form.text("phone"))
                .forEach(refused -> sentence(wrong, refused));
        if (form.mode(service) == Mode.PHONE && form.text("phone").isEmpty()) {
            wrong.put("phone", "booking.phone.needed");
        }
        if (texts.wanted(form.text("text")) && !texts.to(form.text("phone"), clinic)) {
            wrong.putIfAbsent("phone", "booking.phone.text");
        }
        return wrong;
    }

    private static SequencedMap<String, String> sentence(SequencedMap<String, String> wrong, InvalidInput refused) {
        var field = refused.field().replaceFirst("^patient\\.", "");
        var booking = List.of("name", "email", "phone").contains(field);
        wrong.put(field, (booking ? "booking." : "waiting.") + field + ".wrong");
        return wrong;
    }

    private ModelAndView form(
            Language language, Clinic clinic, Service service, JoinForm form, SequencedMap<String, String> wrong) {
        var today = waiting.today(clinic);
        var view = new JoinView(
                clinic,
                service,
                form.mode(service),
                form.fields(),
                wrong,
                today,
                today.plusDays(clinic.booking().horizonDays()),
                texts.any());
        var page = page(language, clinic, "join", "waiting.join.title", view);
        if (!wrong.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView page(Language language, Clinic clinic, String template, String title, Object it) {
        var t = translations.in(language);
        var path = it instanceof JoinView view
                ? PageLink.waitingList(clinic.slug(), view.service().code())
                : PageLink.clinic(clinic.slug());
        return Page.personal(t, path.path(), t.get(title))
                .of(ClinicFrames.of(clinic))
                .show("scheduling/waitlist/" + template, it);
    }

    private Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(JoinPages::missing);
    }

    private static Service service(Clinic clinic, JoinForm form) {
        return Optional.of(form.text("service")).flatMap(clinic::service).orElseThrow(JoinPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
