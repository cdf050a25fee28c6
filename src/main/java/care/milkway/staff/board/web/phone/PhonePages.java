package care.milkway.staff.board.web.phone;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.patient.Contact;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.desk.DeskBooking;
import care.milkway.scheduling.desk.DeskResult;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.scheduling.desk.RuleOverride;
import care.milkway.staff.StaffMember;
import care.milkway.staff.board.Persons;
import care.milkway.staff.board.web.BoardAddress;
import care.milkway.staff.board.web.DeskSentences;
import care.milkway.staff.board.web.WallTime;
import care.milkway.staff.board.web.phone.PhoneDesk.Typed;
import care.milkway.staff.board.web.phone.PhoneView.PhoneSearch;
import care.milkway.staff.web.StaffPages;
import care.milkway.triage.CheckId;
import care.milkway.triage.web.AloudCheck;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Booking for somebody on the phone, or for a walk-in: who, what, when, on one page. */
@Controller
@RequestMapping("/{language:en|fr}/staff/phone")
class PhonePages {

    private final PhoneDesk phone;
    private final Persons persons;
    private final AloudCheck aloud;
    private final FrontDesk desk;
    private final StaffPages pages;
    private final Translations translations;

    PhonePages(
            PhoneDesk phone,
            Persons persons,
            AloudCheck aloud,
            FrontDesk desk,
            StaffPages pages,
            Translations translations) {
        this.phone = phone;
        this.persons = persons;
        this.aloud = aloud;
        this.desk = desk;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @RequestParam Map<String, String> query,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return page(language, PhoneState.of(query), Typed.NOTHING, HttpStatus.OK, csrf, member);
    }

    /** What is typed goes in the body: an address is written into logs. */
    @PostMapping("/search")
    ModelAndView search(
            @PathVariable Language language,
            @RequestParam Map<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var typed = form.getOrDefault("q", "");
        var found = persons.find(pages.clinic(member), typed);
        var into = PersonPages.uuid(form.getOrDefault("into", "")).map(PatientId::value);
        var search = new PhoneSearch(typed, !typed.isBlank(), found, into);
        return page(language, PhoneState.of(form), new Typed(search, Map.of(), Map.of()), HttpStatus.OK, csrf, member);
    }

    /** Somebody the register does not know yet. */
    @PostMapping("/persons")
    ModelAndView add(
            @PathVariable Language language,
            @RequestParam Map<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var state = PhoneState.of(form);
        var t = translations.in(language);
        try {
            var contact = Contact.of(
                    form.get("name"),
                    form.get("email"),
                    form.get("phone"),
                    Language.find(form.getOrDefault("written", "")).orElse(language));
            var person = persons.add(member.clinic(), contact, baby(form.getOrDefault("baby", "")));
            return to(language, state.with("person", person.value().toString()));
        } catch (InvalidInput wrong) {
            var typed = new Typed(PhoneSearch.NONE, form, Map.of("person", t.get("board.wrong." + wrong.field())));
            return page(language, state, typed, UNPROCESSABLE_CONTENT, csrf, member);
        }
    }

    private static Optional<LocalDate> baby(String typed) {
        try {
            return Optional.of(typed).filter(each -> !each.isBlank()).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            throw new InvalidInput("baby", "the day the baby was born is needed, or nothing");
        }
    }

    /** Begins the duct check, or keeps what she answers to one part of it. */
    @PostMapping("/checks")
    ModelAndView check(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var state = PhoneState.of(form.toSingleValueMap());
        var check = state.id("check");
        var step = Optional.ofNullable(form.getFirst("step")).orElse("");
        if (check.isEmpty() || step.isEmpty()) {
            var fresh = aloud.begin(clinic, language).value().toString();
            return to(language, state.with("check", fresh).with("said", ""));
        }
        var service = clinic.service(state.get("service")).orElseThrow(PhonePages::missing);
        var said = new LinkedHashSet<>(state.said());
        said.add(step);
        var answer = aloud.answer(
                clinic, new CheckId(check.get()), step, form, said, PhoneDesk.asksTreatment(service), language);
        if (answer.wrong().isPresent()) {
            var typed = new Typed(
                    PhoneSearch.NONE,
                    Map.of(),
                    Map.of("check-" + step, answer.wrong().get()));
            return page(language, state, typed, UNPROCESSABLE_CONTENT, csrf, member);
        }
        return to(
                language, state.with("check", answer.check().value().toString()).with("said", String.join(",", said)));
    }

    @PostMapping("/bookings")
    ModelAndView book(
            @PathVariable Language language,
            @RequestParam Map<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var t = translations.in(language);
        var state = PhoneState.of(form);
        String wrong;
        try {
            var result = desk.book(booking(clinic, state, form));
            if (result instanceof DeskResult.Done done) {
                return BoardAddress.of(
                        language,
                        form.getOrDefault("date", ""),
                        done.appointment().id().value(),
                        Map.of());
            }
            wrong = DeskSentences.of(result, clinic, t);
        } catch (WallTime.SkippedHour _) {
            wrong = t.get("board.wrong.skipped");
        } catch (InvalidInput refused) {
            wrong = t.get("board.wrong." + refused.field());
        }
        return page(language, state, new Typed(PhoneSearch.NONE, form, Map.of("book", wrong)), CONFLICT, csrf, member);
    }

    private DeskBooking booking(Clinic clinic, PhoneState state, Map<String, String> form) {
        var person = state.id("person")
                .flatMap(id -> persons.find(clinic.id(), new PatientId(id)))
                .orElseThrow(() -> new InvalidInput("person", "somebody has to be chosen first"));
        var service = clinic.service(state.get("service"))
                .orElseThrow(() -> new InvalidInput("service", "a service has to be chosen first"));
        var zone = clinic.sites().getFirst().timeZone();
        return new DeskBooking(
                clinic.id(),
                new AppointmentId(PersonPages.uuid(form.getOrDefault("key", ""))
                        .map(PatientId::value)
                        .orElseGet(UUID::randomUUID)),
                person.mergedInto().orElse(person.id()),
                service.code(),
                PhoneDesk.mode(service, state),
                state.id("check").map(CheckId::new),
                WallTime.moment(form.getOrDefault("date", ""), form.getOrDefault("time", ""), zone, "time"),
                form.getOrDefault("practitioner", ""),
                Optional.empty(),
                price(form.getOrDefault("price", "")),
                person.contact().language(),
                Optional.of(form.getOrDefault("reason", ""))
                        .filter(each -> !each.isBlank())
                        .map(RuleOverride::new));
    }

    private static Optional<BigDecimal> price(String typed) {
        var number = typed.strip().replace(',', '.');
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (!number.matches("\\d{1,6}(\\.\\d{1,2})?")) {
            throw new InvalidInput("price", "a price is a number with two digits after the point at most");
        }
        return Optional.of(new BigDecimal(number));
    }

    private ModelAndView page(
            Language language, PhoneState state, Typed typed, HttpStatus status, CsrfToken csrf, StaffMember member) {
        Texts t = translations.in(language);
        var view = phone.view(pages.clinic(member), state, typed, t);
        var title = t.get(state.get("walkin").equals("1") ? "phone.walkin.title" : "staff.phone.title");
        var page = pages.show(language, "/staff/phone", "phone", title, csrf, member, view);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView to(Language language, PhoneState state) {
        return new ModelAndView("redirect:/" + language.code() + state.address());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
