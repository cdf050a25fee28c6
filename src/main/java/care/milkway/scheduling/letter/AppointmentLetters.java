package care.milkway.scheduling.letter;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.policy.LetterRequirement;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Evidence.AcceptedLetter;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.referral.Arrival;
import care.milkway.referral.Letter;
import care.milkway.referral.LetterDecision;
import care.milkway.referral.LetterId;
import care.milkway.referral.NewLetter;
import care.milkway.referral.Referrals;
import care.milkway.referral.Signature;
import care.milkway.referral.document.Document;
import care.milkway.referral.document.Inspection;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.SchedulingEvent.LetterDecided;
import care.milkway.scheduling.stored.AppointmentAudit;
import care.milkway.scheduling.stored.Appointments;
import care.milkway.scheduling.stored.ProvisionalAppointments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The letters that appointments wait for: handed in, accepted, refused, or never come. */
@Component
public class AppointmentLetters {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final Referrals referrals;
    private final Appointments appointments;
    private final ProvisionalAppointments provisional;
    private final AppointmentAudit audit;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Clock clock;

    AppointmentLetters(
            Clinics clinics,
            Eligibility eligibility,
            Referrals referrals,
            Appointments appointments,
            ProvisionalAppointments provisional,
            AppointmentAudit audit,
            ApplicationEventPublisher events,
            Work work,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.referrals = referrals;
        this.appointments = appointments;
        this.provisional = provisional;
        this.audit = audit;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    /** What the letter of an appointment has to be, as the clinic asks for it now. */
    public LetterRequirement requirement(Plan plan) {
        var clinic = clinics.get(plan.clinic());
        var visit = plan.visit().start();
        return clinic.service(plan.service())
                .flatMap(
                        service -> eligibility.toMove(clinic, service, plan.evidence(), visit) instanceof Eligible found
                                ? Optional.of(found.letter())
                                : Optional.empty())
                .orElse(LetterRequirement.NONE);
    }

    /** Keeps a letter for an appointment that waits for one, until staff have looked; it takes the place of the last. */
    public LetterResult handIn(HandIn letter) {
        var fault = letter.file().flatMap(Inspection::refused);
        if (fault.isPresent()) {
            return new LetterResult.Unsound(fault.get());
        }
        return work.in(
                letter.clinic(),
                () -> switch (appointments.findForUpdate(letter.appointment()).orElse(null)) {
                    case Booked booked
                    when booked.provisionalUntil().isPresent() ->
                        handIn(letter, booked, letter.file().flatMap(Inspection::kept));
                    case Booked _ -> new LetterResult.NotAwaited();
                    case Cancelled _ -> new LetterResult.NotAwaited();
                    case Held _ -> new LetterResult.Unknown();
                    case null -> new LetterResult.Unknown();
                });
    }

    private LetterResult handIn(HandIn letter, Booked booked, Optional<Document> document) {
        var flaws = letter.signature().map(each -> flaws(each, booked.plan())).orElse(Set.of());
        if (!flaws.isEmpty()) {
            return new LetterResult.Wrong(flaws);
        }
        referrals.replaceWaiting(booked.id());
        return new LetterResult.Done(referrals.receive(new NewLetter(
                Optional.of(booked.id()),
                Optional.of(booked.patient()),
                letter.arrival(),
                letter.signature(),
                document,
                Optional.empty())));
    }

    private Set<LetterFlaw> flaws(Signature signature, Plan plan) {
        var clinic = clinics.get(plan.clinic());
        var zone = clinic.sites().getFirst().timeZone();
        return LetterCheck.of(
                signature,
                requirement(plan),
                clinic,
                plan.visit().start().atZone(zone).toLocalDate(),
                LocalDate.ofInstant(clock.instant(), zone));
    }

    /** Inside work on a clinic: what came without anybody handing it in. It never gets lost; staff find where it belongs. */
    public LetterId receive(
            Arrival arrival, Optional<BookingNumber> number, Optional<Signature> signature, Inspection inspected) {
        var booked = number.flatMap(this::find);
        return referrals.receive(new NewLetter(
                booked.map(Booked::id),
                booked.map(Booked::patient),
                arrival,
                signature,
                inspected.kept(),
                inspected.refused()));
    }

    /** Inside work on a clinic: what is booked under a number, if it is one booking. */
    public Optional<Booked> find(BookingNumber number) {
        var found = appointments.numbered(number);
        return found.size() == 1 && found.getFirst() instanceof Booked booked ? Optional.of(booked) : Optional.empty();
    }

    /** The last letter that came for an appointment and was not replaced by another. */
    public Optional<Letter> last(ClinicId clinic, AppointmentId id) {
        return work.in(clinic, () -> referrals.of(id)).stream()
                .filter(letter -> !(letter.decision() instanceof LetterDecision.Replaced))
                .findFirst();
    }

    /** Somebody has read the letter: it says this, and the booking is certain if that is what the clinic asks for. */
    public LetterResult accept(ClinicId clinic, LetterId id, Signature signature) {
        return decide(clinic, id, (letter, booked) -> accept(letter, signature, booked));
    }

    /** The same for a letter on paper, which somebody has seen at the clinic. */
    public LetterResult acceptOnPaper(ClinicId clinic, AppointmentId id, Signature signature) {
        return work.in(clinic, () -> {
            var handed = handIn(new HandIn(clinic, id, Arrival.BRING, Optional.of(signature), Optional.empty()));
            return handed instanceof LetterResult.Done(LetterId letter) ? accept(clinic, letter, signature) : handed;
        });
    }

    private LetterResult accept(Letter letter, Signature signature, Booked booked) {
        var flaws = flaws(signature, booked.plan());
        if (!flaws.isEmpty()) {
            return new LetterResult.Wrong(flaws);
        }
        var clinic = clinics.get(letter.clinic());
        var treatment = clinic.service(booked.plan().service()).orElseThrow().treatment();
        referrals.accept(letter, signature, treatment, LetterCheck.lastDay(signature, clinic));
        referrals.replaceWaiting(booked.id());
        tell(booked, booked.plan().evidence().with(new AcceptedLetter(letter.id())));
        return new LetterResult.Done(letter.id());
    }

    /** It does not do. The time stays hers until the deadline: another letter may. */
    public LetterResult refuse(ClinicId clinic, LetterId id, String reason) {
        return decide(clinic, id, (letter, booked) -> {
            referrals.refuse(letter, reason);
            tell(booked, booked.plan().evidence());
            return new LetterResult.Done(id);
        });
    }

    /** A letter of which nobody knows whose it is: it is put away. */
    public LetterResult dismiss(ClinicId clinic, LetterId id, String reason) {
        return work.in(clinic, () -> {
            var letter = referrals.findForUpdate(id);
            letter.filter(Letter::isWaiting).ifPresent(waiting -> referrals.refuse(waiting, reason));
            return letter.isEmpty() ? new LetterResult.Unknown() : new LetterResult.Done(id);
        });
    }

    /** Puts a letter to the booking with this number. */
    public LetterResult file(ClinicId clinic, LetterId id, BookingNumber number) {
        return work.in(clinic, () -> {
            var letter = referrals.findForUpdate(id).filter(Letter::isWaiting);
            var booked = find(number);
            if (letter.isEmpty() || booked.isEmpty()) {
                return new LetterResult.Unknown();
            }
            referrals.file(letter.get(), booked.get().id(), booked.get().patient());
            return new LetterResult.Done(id);
        });
    }

    /** Appointment first and letter then, as everywhere. */
    private LetterResult decide(ClinicId clinic, LetterId id, BiFunction<Letter, Booked, LetterResult> decision) {
        return work.in(clinic, () -> {
            var appointment = referrals.find(id).flatMap(Letter::appointment);
            var booked = appointment.flatMap(appointments::findForUpdate);
            var letter = referrals.findForUpdate(id);
            if (letter.isEmpty()) {
                return new LetterResult.Unknown();
            }
            return letter.get().isWaiting()
                            && booked.orElse(null) instanceof Booked waiting
                            && waiting.provisionalUntil().isPresent()
                    ? decision.apply(letter.get(), waiting)
                    : new LetterResult.NotAwaited();
        });
    }

    private void tell(Booked booked, Evidence evidence) {
        var decided = new Booked(booked.plan().with(evidence), booked.patient(), booked.last());
        appointments.decided(decided.plan());
        audit.decided(booked, decided);
        events.publishEvent(new LetterDecided(booked.plan().clinic(), booked.id()));
    }

    /** Inside work on a clinic: what waits for a letter, the soonest visit first. Each is noted as read. */
    public List<Booked> provisional() {
        var found = provisional.all();
        found.forEach(audit::read);
        return found;
    }
}
