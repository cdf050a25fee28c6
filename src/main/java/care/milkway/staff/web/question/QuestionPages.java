package care.milkway.staff.web.question;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.SeekCare;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.patient.Contact;
import care.milkway.patient.question.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Somebody asks the clinic something. The answer is the same whoever she is. */
@Controller
class QuestionPages {

    /** A field that nobody sees: who fills it in is a script, and hears the same as everybody. */
    private static final String TRAP = "website";

    private final Questions questions;
    private final Clinics clinics;
    private final SeekCare seekCare;
    private final RequestRates rates;
    private final Visitors visitors;
    private final Translations translations;

    QuestionPages(
            Questions questions,
            Clinics clinics,
            SeekCare seekCare,
            RequestRates rates,
            Visitors visitors,
            Translations translations) {
        this.questions = questions;
        this.clinics = clinics;
        this.seekCare = seekCare;
        this.rates = rates;
        this.visitors = visitors;
        this.translations = translations;
    }

    @GetMapping("/{language:en|fr}/{slug}/questions")
    ModelAndView form(@PathVariable Language language, @PathVariable String slug) {
        return form(language, clinic(slug), Map.of(), new LinkedHashMap<>());
    }

    @PostMapping("/{language:en|fr}/{slug}/questions")
    ModelAndView ask(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var clinic = clinic(slug);
        if (!typed.getOrDefault(TRAP, "").isEmpty()) {
            return notice(language, clinic, "sent");
        }
        var wrong = wrong(typed);
        if (!wrong.isEmpty()) {
            return form(language, clinic, typed, wrong);
        }
        rates.count(Rate.SIGN_INS, visitors.client(request));
        var who = Contact.of(typed.get("name"), typed.get("email"), "", language);
        try {
            return notice(
                    language,
                    clinic,
                    questions.ask(clinic.id(), who, typed.getOrDefault("words", "")) ? "sent" : "many");
        } catch (InvalidInput refused) {
            wrong.put("words", "question.words.wrong");
            return form(language, clinic, typed, wrong);
        }
    }

    private static SequencedMap<String, String> wrong(Map<String, String> typed) {
        var wrong = new LinkedHashMap<String, String>();
        Contact.errors(typed.get("name"), typed.get("email"), "").forEach(error -> {
            var field = error.field().replace("patient.", "");
            wrong.put(field, field.equals("email") ? "question.email.wrong" : "booking." + field + ".wrong");
        });
        if (typed.getOrDefault("words", "").isBlank()) {
            wrong.put("words", "question.words.wrong");
        }
        return wrong;
    }

    /** Mail programs look at links before people do: looking confirms nothing. */
    @GetMapping("/{language:en|fr}/questions/{asked}")
    ModelAndView link(@PathVariable Language language, @PathVariable String asked) {
        return questions
                .clinic(asked)
                .map(clinics::get)
                .map(clinic -> notice(language, clinic, "confirm"))
                .orElseThrow(QuestionPages::missing);
    }

    /** Only her mailbox knew this link: now the clinic knows that the address is hers. */
    @PostMapping("/{language:en|fr}/questions/{asked}")
    ModelAndView confirm(@PathVariable Language language, @PathVariable String asked) {
        return questions
                .confirm(asked)
                .map(clinics::get)
                .map(clinic -> notice(language, clinic, "confirmed"))
                .orElseThrow(QuestionPages::missing);
    }

    private ModelAndView form(
            Language language, Clinic clinic, Map<String, String> typed, SequencedMap<String, String> wrong) {
        var t = translations.in(language);
        var view = new QuestionForm(clinic, typed, wrong, seekCare.emergencies(clinic, language));
        var page = Page.personal(t, PageLink.questions(clinic.slug()).path(), t.get("question.title"))
                .of(ClinicFrames.of(clinic))
                .show("staff/ask", view);
        if (!wrong.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView notice(Language language, Clinic clinic, String state) {
        var t = translations.in(language);
        return Page.personal(t, PageLink.questions(clinic.slug()).path(), t.get("question." + state + ".title"))
                .of(ClinicFrames.of(clinic))
                .show("staff/asked", new QuestionNotice(clinic, state, seekCare.emergencies(clinic, language)));
    }

    private Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(QuestionPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
