package care.milkway.scheduling.web.letter;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.page.upload.UploadedForm;
import care.milkway.referral.Arrival;
import care.milkway.referral.document.Documents;
import care.milkway.referral.document.Inspection;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.AppointmentLinks.OpenedLink;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.letter.AppointmentLetters;
import care.milkway.scheduling.letter.HandIn;
import care.milkway.scheduling.letter.LetterResult;
import care.milkway.scheduling.web.appointment.AppointmentView;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where a letter is handed in, by whoever holds the signed link of an appointment that waits for one. */
@Controller
@RequestMapping("/{language:en|fr}/appointments/{key}/letter")
class LetterPage {

    private final AppointmentLinks links;
    private final Clinics clinics;
    private final Scheduling scheduling;
    private final AppointmentLetters letters;
    private final Documents documents;
    private final Visitors visitors;
    private final RequestRates rates;
    private final Translations translations;

    LetterPage(
            AppointmentLinks links,
            Clinics clinics,
            Scheduling scheduling,
            AppointmentLetters letters,
            Documents documents,
            Visitors visitors,
            RequestRates rates,
            Translations translations) {
        this.links = links;
        this.clinics = clinics;
        this.scheduling = scheduling;
        this.letters = letters;
        this.documents = documents;
        this.visitors = visitors;
        this.rates = rates;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView form(@PathVariable Language language, @PathVariable String key) {
        return show(language, key, LetterForm.empty());
    }

    /** Her file is read only once it is known that the link is one, and waits for a letter. */
    @PostMapping
    ModelAndView handIn(@PathVariable Language language, @PathVariable String key, HttpServletRequest request)
            throws IOException, ServletException {
        var opened = links.open(key).orElseThrow(LetterPage::missing);
        if (awaiting(opened).isEmpty()) {
            return new ModelAndView(PageLink.appointment(key).redirect(language));
        }
        rates.count(Rate.LETTERS, visitors.client(request));
        var sent = UploadedForm.of(request);
        var form = LetterForm.of(sent::field, sent.all("statement"));
        var arrival = form.arrival();
        if (arrival.isEmpty()) {
            form.wrong().put("how", "letter.wrong.how");
        }
        var file = arrival.filter(Arrival.UPLOAD::equals).flatMap(_ -> file(sent, form));
        var signature = form.signature();
        return form.wrong().isEmpty()
                ? handIn(
                        language,
                        key,
                        new HandIn(opened.clinic(), opened.appointment(), arrival.orElseThrow(), signature, file),
                        form)
                : refused(language, key, form);
    }

    private Optional<Inspection> file(UploadedForm sent, LetterForm form) {
        var inspected = sent.file().map(content -> documents.inspect(content.bytes()));
        if (inspected.isEmpty()) {
            form.wrong().put("file", "letter.wrong.file");
        }
        inspected.flatMap(Inspection::refused).ifPresent(fault -> form.wrong().put("file", "letter.file." + fault));
        return inspected;
    }

    private ModelAndView handIn(Language language, String key, HandIn letter, LetterForm form) {
        return switch (letters.handIn(letter)) {
            case LetterResult.Done _ ->
                new ModelAndView(PageLink.appointment(key).redirect(language));
            case LetterResult.Wrong wrong -> {
                form.refuse(wrong.flaws());
                yield refused(language, key, form);
            }
            case LetterResult.Unsound unsound -> {
                form.wrong().put("file", "letter.file." + unsound.fault());
                yield refused(language, key, form);
            }
            case LetterResult.NotAwaited _ ->
                new ModelAndView(PageLink.appointment(key).redirect(language));
            case LetterResult.Unknown _ -> throw missing();
        };
    }

    private ModelAndView refused(Language language, String key, LetterForm form) {
        var page = show(language, key, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Whatever waits for no letter leads to the appointment, which says why. */
    private ModelAndView show(Language language, String key, LetterForm form) {
        var opened = links.open(key).orElseThrow(LetterPage::missing);
        return awaiting(opened)
                .map(booked -> show(language, key, booked, form))
                .orElseGet(() -> new ModelAndView(PageLink.appointment(key).redirect(language)));
    }

    private Optional<Booked> awaiting(OpenedLink opened) {
        return scheduling
                .find(opened.clinic(), opened.appointment())
                .flatMap(found -> found instanceof Booked booked ? Optional.of(booked) : Optional.empty())
                .filter(booked -> booked.provisionalUntil().isPresent());
    }

    private ModelAndView show(Language language, String key, Booked booked, LetterForm form) {
        var seen = AppointmentView.of(clinics, booked);
        var view = new LetterView(
                seen,
                key,
                letters.requirement(booked.plan()),
                booked.provisionalUntil().orElseThrow().atZone(seen.site().timeZone()),
                BookingNumber.of(booked.id()).toString(),
                documents.canBeKept(),
                form);
        var t = translations.in(language);
        return Page.personal(t, PageLink.appointment(key).path() + "/letter", t.get("letter.title"))
                .of(ClinicFrames.of(seen.clinic()))
                .show("scheduling/letter", view);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
