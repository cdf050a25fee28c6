package care.milkway.staff.board.web.phone;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.patient.FoundPerson;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.staff.board.Persons;
import care.milkway.staff.board.web.DeskSentences;
import care.milkway.staff.board.web.phone.PhoneView.PhoneSearch;
import care.milkway.staff.board.web.phone.PhoneView.PhoneTimes;
import care.milkway.staff.web.ExpectedView;
import care.milkway.triage.CheckId;
import care.milkway.triage.web.AloudCheck;
import care.milkway.triage.web.AloudCheck.AloudView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Works out what there is to see for somebody on the phone, given how far the call is. */
@Component
class PhoneDesk {

    private static final int TIMES = 12;
    private static final int DAYS = 14;
    private static final long STEP_SECONDS = 300;

    private final Persons persons;
    private final AloudCheck aloud;
    private final Eligibility eligibility;
    private final Scheduling scheduling;
    private final FrontDesk desk;
    private final Clock clock;

    PhoneDesk(
            Persons persons,
            AloudCheck aloud,
            Eligibility eligibility,
            Scheduling scheduling,
            FrontDesk desk,
            Clock clock) {
        this.persons = persons;
        this.aloud = aloud;
        this.eligibility = eligibility;
        this.scheduling = scheduling;
        this.desk = desk;
        this.clock = clock;
    }

    /** What somebody typed just now, what was found by it, and what was wrong with it. */
    record Typed(PhoneSearch search, Map<String, String> fields, Map<String, String> wrong) {

        static final Typed NOTHING = new Typed(PhoneSearch.NONE, Map.of(), Map.of());
    }

    PhoneView view(Clinic clinic, PhoneState state, Typed typed, Texts t) {
        var opened = state.id("person").flatMap(id -> persons.open(clinic.id(), new PatientId(id)));
        var ahead = opened.map(person -> new RegisterPage(clinic, person, "", Optional.<FoundPerson>empty(), List.of())
                        .visits().stream()
                                .filter(visit -> isAhead(visit.words()))
                                .toList())
                .orElse(List.of());
        var service = clinic.service(state.get("service"));
        var verdict = service.map(each ->
                eligibility.toBook(clinic, each, Evidence.of(state.id("check").map(CheckId::new))));
        var check = service.flatMap(each -> check(clinic, each, state, t.language()));
        var times = service.flatMap(each -> verdict.flatMap(says -> says instanceof Eligible eligible
                ? Optional.of(times(clinic, each, eligible, state))
                : Optional.empty()));
        var fields = fields(clinic, state, service);
        fields.putAll(typed.fields());
        return new PhoneView(
                clinic,
                state,
                opened.map(Persons.Person::entry),
                ahead,
                typed.search(),
                service,
                check,
                verdict.map(each -> DeskSentences.verdict(each, t)).orElse(""),
                times,
                fields,
                typed.wrong(),
                UUID.randomUUID());
    }

    private boolean isAhead(ExpectedView words) {
        return words.appointment() instanceof Booked booked
                && booked.plan().visit().end().isAfter(clock.instant());
    }

    private Optional<AloudView> check(Clinic clinic, Service service, PhoneState state, Language language) {
        return state.id("check")
                .map(CheckId::new)
                .flatMap(id -> aloud.view(clinic, id, state.said(), asksTreatment(service), language));
    }

    static boolean asksTreatment(Service service) {
        return service.treatment() == Treatment.ULTRASOUND;
    }

    private PhoneTimes times(Clinic clinic, Service service, Eligible eligible, PhoneState state) {
        var mode = mode(service, state);
        var practitioner = Optional.of(state.get("with"))
                .filter(key -> clinic.practitioner(key).isPresent()
                        && state.get("time").isEmpty());
        var preferences = new Preferences(practitioner, Optional.empty(), Optional.empty(), Optional.of(mode));
        var search = new Search(clinic, service, eligible, day(state.get("day")), DAYS, TIMES, preferences);
        return new PhoneTimes(
                scheduling.soonest(search).times().stream()
                        .filter(each -> !each.letterNeeded())
                        .toList(),
                desk.free(clinic, service, eligible, mode, soon()),
                clinic.practitioners().stream()
                        .filter(each -> eligible.covered().open().contains(each.profession()))
                        .toList());
    }

    static Mode mode(Service service, PhoneState state) {
        return service.modes().stream()
                .filter(each -> each.name().equals(state.get("mode")))
                .findFirst()
                .orElseGet(() -> service.modes().stream().min(Mode::compareTo).orElseThrow());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed).filter(each -> !each.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** The next five minutes: when a visit can begin that begins at once. */
    private Instant soon() {
        return Instant.ofEpochSecond(Math.ceilDiv(clock.instant().getEpochSecond(), STEP_SECONDS) * STEP_SECONDS);
    }

    private Map<String, String> fields(Clinic clinic, PhoneState state, Optional<Service> service) {
        var fields = new HashMap<String, String>();
        fields.put("date", state.get("date"));
        fields.put("time", state.get("time"));
        fields.put("practitioner", state.get("with"));
        service.ifPresent(each -> fields.put("price", each.price().toPlainString()));
        if (state.get("walkin").equals("1")) {
            ZoneId zone = clinic.sites().getFirst().timeZone();
            fields.put("date", LocalDate.ofInstant(soon(), zone).toString());
            fields.put("time", soon().atZone(zone).toLocalTime().toString());
        }
        return fields;
    }
}
