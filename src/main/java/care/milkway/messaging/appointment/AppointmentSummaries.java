package care.milkway.messaging.appointment;

import care.milkway.clinic.Clinics;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.appointment.AppointmentSummary.OtherVisit;
import care.milkway.page.Address;
import care.milkway.page.PageLink;
import care.milkway.patient.PatientEntry;
import care.milkway.patient.PatientId;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.series.Series;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what there is to tell about an appointment: always its newest state, whichever event one came from. */
@Component
class AppointmentSummaries {

    private static final int MOST_OTHERS = 3;

    private final Scheduling scheduling;
    private final Series series;
    private final Clinics clinics;
    private final Register register;
    private final AppointmentLinks links;
    private final Address address;
    private final LetterReports letters;

    AppointmentSummaries(
            Scheduling scheduling,
            Series series,
            Clinics clinics,
            Register register,
            AppointmentLinks links,
            Address address,
            LetterReports letters) {
        this.scheduling = scheduling;
        this.series = series;
        this.clinics = clinics;
        this.register = register;
        this.links = links;
        this.address = address;
        this.letters = letters;
    }

    /** None while nobody has booked it. */
    Optional<AppointmentSummary> find(ClinicId clinic, AppointmentId id) {
        return scheduling.find(clinic, id).flatMap(appointment -> patient(appointment)
                .flatMap(patient -> summary(appointment, register.entry(patient))));
    }

    /** Inside work on their clinic: of these, what was booked. */
    List<AppointmentSummary> find(Collection<AppointmentId> ids) {
        return summaries(scheduling.find(ids));
    }

    /** Inside work on their clinic: what was booked together, in the order in which it was planned, cancelled too. */
    List<AppointmentSummary> ofSeries(UUID series) {
        return summaries(this.series.all(series));
    }

    private List<AppointmentSummary> summaries(Collection<Appointment> found) {
        var people = register.entries(
                found.stream().flatMap(each -> patient(each).stream()).collect(Collectors.toSet()));
        return found.stream()
                .flatMap(each -> patient(each).flatMap(who -> summary(each, people.get(who))).stream())
                .toList();
    }

    private static Optional<PatientId> patient(Appointment appointment) {
        return switch (appointment) {
            case Held _ -> Optional.empty();
            case Booked booked -> Optional.of(booked.patient());
            case Cancelled cancelled -> Optional.of(cancelled.patient());
        };
    }

    private Optional<AppointmentSummary> summary(Appointment appointment, @Nullable PatientEntry entry) {
        return Optional.ofNullable(entry).map(known -> summary(kind(appointment), appointment, known));
    }

    private static Kind kind(Appointment appointment) {
        return appointment instanceof Cancelled ? Kind.CANCELLATION : kind(appointment.plan());
    }

    private static Kind kind(Plan plan) {
        return plan.sequence() == 0 ? Kind.INVITATION : Kind.UPDATE;
    }

    /**
     * Inside work on their clinic: what else is booked with her address for the same service. Only its owner may learn of
     * it: no page can ask her first, for anybody can type an address.
     */
    List<OtherVisit> others(AppointmentSummary appointment) {
        var plan = appointment.plan();
        var clinic = appointment.clinic();
        var contact = appointment.contact();
        return scheduling.aheadOf(register.withAddress(contact.email()), plan.service()).stream()
                .filter(other -> !other.id().equals(plan.id()))
                .filter(other -> !isTogether(plan, other.plan()))
                .sorted(Comparator.comparing(other -> other.plan().visit().start()))
                .limit(MOST_OTHERS)
                .map(other -> new OtherVisit(
                        other.plan()
                                .visit()
                                .start()
                                .atZone(clinic.site(other.plan().site())
                                        .orElseGet(() -> clinic.sites().getFirst())
                                        .timeZone()),
                        links.emailed(plan.clinic(), other.id(), contact.language())))
                .toList();
    }

    /** Whether one letter has told of both. */
    private static boolean isTogether(Plan one, Plan other) {
        return one.series()
                .flatMap(hers -> other.series().filter(place -> place.series().equals(hers.series())))
                .isPresent();
    }

    private AppointmentSummary summary(Kind kind, Appointment appointment, PatientEntry entry) {
        var plan = appointment.plan();
        var clinic = clinics.get(plan.clinic());
        var booked = clinics.at(plan.clinic(), plan.clinicVersion());
        var language = entry.contact().language();
        return new AppointmentSummary(
                kind,
                plan,
                clinic,
                clinic.site(plan.site()).or(() -> booked.site(plan.site())).orElseGet(() -> clinic.sites()
                        .getFirst()),
                booked.practitioner(plan.practitioner()),
                booked.service(plan.service()),
                entry.contact(),
                entry.confirmed(),
                links.emailed(plan.clinic(), plan.id(), language),
                address.of(PageLink.clinic(clinic.slug()).in(language)),
                address.of(PageLink.myVisits(clinic.slug()).in(language)),
                letters.about(appointment));
    }
}
