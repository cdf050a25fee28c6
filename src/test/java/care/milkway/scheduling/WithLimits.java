package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.eligibility.Evidence;
import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.limits.Client;
import care.milkway.limits.ContactKeys;
import care.milkway.limits.Limits;
import care.milkway.patient.Contact;
import care.milkway.patient.Register;
import care.milkway.scheduling.availability.Diaries;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.letter.ServingLetters;
import care.milkway.scheduling.stored.Absences;
import care.milkway.scheduling.stored.AppointmentAudit;
import care.milkway.scheduling.stored.Appointments;
import care.milkway.scheduling.stored.StoredHolds;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** With limits as in real life, made small where a test has to meet them. */
abstract class WithLimits extends AtTheClinic {

    static final int MOST_HOLDS = 12;
    static final int MOST_OF_A_BROWSER = 5;
    static final int MOST_AHEAD = 14;
    static final Limits LIMITS = new Limits(true, MOST_OF_A_BROWSER, MOST_HOLDS, MOST_AHEAD, 60, 20, 120, 240, 3, 8);
    static final Client SCRIPT = somewhere(66);
    static final Actor FRONT_DESK = new Actor.Staff(new UUID(0, 9), Set.of(Role.FRONT_DESK));

    @Autowired
    FreeTimes freeTimes;

    @Autowired
    Diaries diaries;

    @Autowired
    StoredHolds held;

    @Autowired
    Appointments rows;

    @Autowired
    ClinicDatabase database;

    @Autowired
    AppointmentAudit audit;

    @Autowired
    Register register;

    @Autowired
    ServingLetters letters;

    @Autowired
    Absences absences;

    @Autowired
    ContactKeys keys;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Work work;

    Holds limitedHolds;
    Bookings limitedBookings;

    @BeforeEach
    void withLimitsAsInRealLife() {
        var shares = new Shares(database, LIMITS);
        limitedHolds =
                new Holds(eligibility, freeTimes, diaries, held, shares, letters, audit, events, work, LIMITS, clock);
        limitedBookings = new Bookings(
                clinics,
                eligibility,
                register,
                letters,
                absences,
                rows,
                diaries,
                audit,
                events,
                work,
                shares,
                LIMITS,
                keys,
                clock);
    }

    static Client somewhere(long network) {
        return new Client(new UUID(1, network), Optional.empty());
    }

    static Client inABrowser(long network, long visitor) {
        return new Client(new UUID(1, network), Optional.of(new UUID(2, visitor)));
    }

    HoldResult holds(Actor actor, Client client, Clinic clinic, String practitioner, String time) {
        var preferences = Preferences.of(practitioner, null, null, null);
        var request = new HoldRequest(
                clinic,
                clinic.service("SCAR").orElseThrow(),
                Evidence.NONE,
                at(clinic, time),
                preferences,
                Language.EN,
                client);
        return actor.doing(() -> limitedHolds.hold(request));
    }

    HoldResult holds(Client client, Clinic clinic, String practitioner, String time) {
        return holds(new Actor.Visitor(), client, clinic, practitioner, time);
    }

    HoldResult holds(Client client, Clinic clinic, String free) {
        var words = free.split(" ", 2);
        return holds(client, clinic, words[0], words[1]);
    }

    Confirmation books(Actor actor, HoldResult held, Contact contact) {
        var hold = held(held);
        var request = new BookingRequest(hold.plan().clinic(), hold.id(), contact, "key-" + hold.id());
        return actor.doing(() -> limitedBookings.confirm(request));
    }

    Confirmation books(HoldResult held, Contact contact) {
        return books(new Actor.Visitor(), held, contact);
    }

    void confirmsByTheLinkInHerEmail(Confirmation booked) {
        var appointment = booked(booked);
        new Actor.LinkHolder(appointment.id().value())
                .doing(() -> register.confirm(appointment.plan().clinic(), appointment.patient()));
    }

    static Contact contact(String email, String phone) {
        return Contact.of("Maya Okafor", email, phone, Language.EN);
    }
}
