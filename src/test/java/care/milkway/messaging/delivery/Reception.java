package care.milkway.messaging.delivery;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.limits.Client;
import care.milkway.patient.Contact;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.BookingRequest;
import care.milkway.scheduling.CancellationResult;
import care.milkway.scheduling.Confirmation;
import care.milkway.scheduling.HoldRequest;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.MoveRequest;
import care.milkway.scheduling.MoveResult;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.SchedulingEvent;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.triage.CheckId;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.rules.AnswersBuilder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;

/** Books, moves and cancels as parents do. */
@TestComponent
public class Reception {

    public static final Contact MAYA = new Contact("Maya Okafor", "maya@example.org", "+1 416 555 0199", Language.EN);
    static final Contact AMELIE = new Contact("Amélie Tremblay", "amelie@example.org", "", Language.FR);

    private static final Client HERE = new Client(new UUID(0, 1), Optional.empty());

    private final Clinics clinics;
    private final DuctChecks checks;
    private final Eligibility eligibility;
    private final Scheduling scheduling;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Delivery delivery;

    Reception(
            Clinics clinics,
            DuctChecks checks,
            Eligibility eligibility,
            Scheduling scheduling,
            Register register,
            ApplicationEventPublisher events,
            Work work,
            Delivery delivery) {
        this.clinics = clinics;
        this.checks = checks;
        this.eligibility = eligibility;
        this.scheduling = scheduling;
        this.register = register;
        this.events = events;
        this.work = work;
        this.delivery = delivery;
    }

    public Clinic toronto() {
        return clinics.find("toronto").orElseThrow();
    }

    /** Ultrasound, three days from the start of the story. */
    public Booked book(Contact contact) throws Exception {
        return book(contact, "ULTRASOUND_BLOCKED_DUCT", LocalDate.of(2026, 3, 5), Preferences.NONE);
    }

    public Booked book(Contact contact, String code, LocalDate day, Preferences preferences) throws Exception {
        return told(() -> {
            var answers = AnswersBuilder.tenderLump().but("hoursSinceOnset=30").answers();
            var check = checks.record(toronto(), answers, contact.language());
            var hold = hold(contact, code, check, offer(code, check, day, preferences));
            var request = new BookingRequest(
                    toronto().id(), hold.hold().id(), contact, UUID.randomUUID().toString());
            return done(Confirmation.Done.class, scheduling.confirm(request)).appointment();
        });
    }

    /** She has tapped a time for her scar, and types. */
    AppointmentId held(Contact contact, LocalDate day) throws Exception {
        return told(() -> {
            var check = checks.record(toronto(), AnswersBuilder.tenderLump().answers(), contact.language());
            var code = "CESAREAN_SCAR_RELEASE";
            return hold(contact, code, check, offer(code, check, day, Preferences.NONE))
                    .hold()
                    .id();
        });
    }

    private Offer offer(String code, CheckId check, LocalDate day, Preferences preferences) {
        var service = toronto().service(code).orElseThrow();
        var eligible = done(Eligible.class, eligibility.toBook(toronto(), service, Evidence.of(Optional.of(check))));
        var search = new Search(toronto(), service, eligible, Optional.of(day), 7, 200, preferences);
        return scheduling.soonest(search).times().stream()
                .filter(each -> !each.letterNeeded())
                .findFirst()
                .orElseThrow();
    }

    private HoldResult.Done hold(Contact contact, String code, CheckId check, Offer offer) {
        var preferences =
                Preferences.of(offer.practitioner().key(), null, offer.site().key(), offer.mode());
        var service = toronto().service(code).orElseThrow();
        var start = offer.visit().start();
        var request = new HoldRequest(
                toronto(), service, Evidence.of(Optional.of(check)), start, preferences, contact.language(), HERE);
        return done(HoldResult.Done.class, scheduling.hold(request));
    }

    /** To the first time a week later. */
    public Booked move(Booked booked) throws Exception {
        return told(() -> {
            var plan = booked.plan();
            var day = LocalDate.ofInstant(
                            plan.visit().start(), toronto().sites().getFirst().timeZone())
                    .plusDays(7);
            var offer =
                    scheduling
                            .daysFor(plan, Optional.empty(), Optional.of(day), Optional.empty())
                            .orElseThrow()
                            .times()
                            .stream()
                            .filter(each -> !each.letterNeeded())
                            .findFirst()
                            .orElseThrow();
            var practitioner = Optional.of(offer.practitioner().key());
            var request =
                    new MoveRequest(plan.clinic(), plan.id(), offer.visit().start(), practitioner, Optional.empty());
            return done(MoveResult.Done.class, scheduling.move(request)).appointment();
        });
    }

    public void cancel(Booked booked) throws Exception {
        told(() -> done(
                CancellationResult.Done.class, scheduling.cancel(booked.plan().clinic(), booked.id())));
    }

    /** Whoever reads the mailbox opens the link. */
    public void confirm(Booked booked) {
        new Actor.Visitor().doing(() -> register.confirm(booked.plan().clinic(), booked.patient()));
    }

    /** An event that arrives once more, or late. */
    public void hear(SchedulingEvent event) throws Exception {
        work.in(event.clinic(), Actor.Job.MESSAGES, () -> events.publishEvent(event));
        delivery.deliver();
    }

    /** A parent does something, and the round that sends emails comes by. */
    private <T> T told(Callable<T> work) throws Exception {
        var done = new Actor.Visitor().doing(work::call);
        delivery.deliver();
        return done;
    }

    private static <T> T done(Class<T> wanted, Object result) {
        if (wanted.isInstance(result)) {
            return wanted.cast(result);
        }
        throw new AssertionError("the clinic refused: " + result);
    }
}
