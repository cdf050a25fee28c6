package care.milkway.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
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
import care.milkway.testing.Persona;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** How much of a clinic's time one network, one browser and one contact can take. */
class ShareScenarios extends AtTheClinic {

    private static final int MOST_HOLDS = 12;
    private static final int MOST_OF_A_BROWSER = 5;
    private static final int MOST_AHEAD = 14;
    private static final Limits LIMITS = new Limits(true, MOST_OF_A_BROWSER, MOST_HOLDS, MOST_AHEAD, 60, 120, 3, 8);
    private static final Client SCRIPT = somewhere(66);
    private static final Actor FRONT_DESK = new Actor.Staff(new UUID(0, 9), Set.of(Role.FRONT_DESK));

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
    ContactKeys keys;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Work work;

    private Holds limitedHolds;
    private Bookings limitedBookings;

    @BeforeEach
    void withLimitsAsInRealLife() {
        var shares = new Shares(database, LIMITS);
        limitedHolds = new Holds(eligibility, freeTimes, diaries, held, shares, audit, events, work, LIMITS, clock);
        limitedBookings = new Bookings(
                clinics, eligibility, register, rows, diaries, audit, events, work, shares, LIMITS, keys, clock);
    }

    private static Client somewhere(long network) {
        return new Client(new UUID(1, network), Optional.empty());
    }

    private static Client inABrowser(long network, long visitor) {
        return new Client(new UUID(1, network), Optional.of(new UUID(2, visitor)));
    }

    private HoldResult holds(Actor actor, Client client, Clinic clinic, String practitioner, String time) {
        var preferences = Preferences.of(practitioner, null, null, null);
        var request = new HoldRequest(
                clinic,
                clinic.service("SCAR").orElseThrow(),
                Optional.empty(),
                at(clinic, time),
                preferences,
                Language.EN,
                client);
        return actor.doing(() -> limitedHolds.hold(request));
    }

    private HoldResult holds(Client client, Clinic clinic, String practitioner, String time) {
        return holds(new Actor.Visitor(), client, clinic, practitioner, time);
    }

    private HoldResult holds(Client client, Clinic clinic, String free) {
        var words = free.split(" ", 2);
        return holds(client, clinic, words[0], words[1]);
    }

    private Confirmation books(Actor actor, HoldResult held, Contact contact) {
        var hold = held(held);
        var request = new BookingRequest(hold.plan().clinic(), hold.id(), contact, "key-" + hold.id());
        return actor.doing(() -> limitedBookings.confirm(request));
    }

    private Confirmation books(HoldResult held, Contact contact) {
        return books(new Actor.Visitor(), held, contact);
    }

    private void confirmsByTheLinkInHerEmail(Confirmation booked) {
        var appointment = booked(booked);
        new Actor.LinkHolder(appointment.id().value())
                .doing(() -> register.confirm(appointment.plan().clinic(), appointment.patient()));
    }

    private static Contact contact(String email, String phone) {
        return Contact.of("Maya Okafor", email, phone, Language.EN);
    }

    /** Once one anonymous client took every time of a clinic for 14 days with 300 holds in 3.4 seconds. */
    @Test
    void oneScriptCantHoldAClinicsTimes() throws Exception {
        var clinic = larkhollow().describedIn(clinics);
        var wanted = free(clinic, "SCAR", 14);
        assertThat(wanted).hasSizeGreaterThan(300);
        var attempts = new ArrayList<Callable<HoldResult>>();
        wanted.stream().limit(300).forEach(time -> attempts.add(() -> holds(SCRIPT, clinic, time)));
        var results = new ArrayList<HoldResult>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var result : threads.invokeAll(attempts)) {
                results.add(result.get());
            }
        }
        assertThat(results).filteredOn(HoldResult.Done.class::isInstance).hasSize(MOST_HOLDS);
        assertThat(results)
                .filteredOn(HoldResult.TooMany.class::isInstance)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(((HoldResult.TooMany) result).pause())
                        .isEqualTo(clinic.booking().hold()));
        assertThat(free(clinic, "SCAR", 14)).hasSizeGreaterThan(wanted.size() - 4 * MOST_HOLDS);
        var honest = free(clinic, "SCAR", 14).getFirst();
        assertThat(holds(somewhere(1), clinic, honest)).isInstanceOf(HoldResult.Done.class);
    }

    @Test
    void theShareIsFreeAgainWhenItsHoldsRunOut() {
        var clinic = larkhollow().describedIn(clinics);
        while (holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst()) instanceof HoldResult.Done) {}
        clock.pass(clinic.booking().hold());
        assertThat(holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst())).isInstanceOf(HoldResult.Done.class);
    }

    @Test
    void oneClinicsShareIsNotAnothers() {
        var clinic = larkhollow().describedIn(clinics);
        var other = larkhollow().describedIn(clinics);
        while (holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst()) instanceof HoldResult.Done) {}
        assertThat(holds(SCRIPT, other, "mei", "2026-11-30T10:00")).isInstanceOf(HoldResult.Done.class);
    }

    /** Two phones, a tablet, a grandmother's laptop and a neighbour, behind one router. */
    @Test
    void aFamilyBehindOneAddressIsNotShutOut() {
        var clinic = larkhollow().describedIn(clinics);
        for (int browser = 0; browser < 5; browser++) {
            var here = inABrowser(7, browser);
            var changedHerMind = holds(here, clinic, free(clinic, "SCAR", 14).getFirst());
            var hers = holds(here, clinic, free(clinic, "SCAR", 14).getFirst());
            assertThat(changedHerMind).isInstanceOf(HoldResult.Done.class);
            assertThat(books(hers, contact("parent" + browser + "@families.example", "")))
                    .isInstanceOf(Confirmation.Done.class);
        }
    }

    @Test
    void oneBrowserKeepsAFewTimesAndTheNextOneInTheHouseToo() {
        var clinic = larkhollow().describedIn(clinics);
        for (int i = 0; i < MOST_OF_A_BROWSER; i++) {
            assertThat(holds(inABrowser(7, 1), clinic, free(clinic, "SCAR", 14).getFirst()))
                    .isInstanceOf(HoldResult.Done.class);
        }
        assertThat(holds(inABrowser(7, 1), clinic, free(clinic, "SCAR", 14).getFirst()))
                .isInstanceOf(HoldResult.TooMany.class);
        assertThat(holds(inABrowser(7, 2), clinic, free(clinic, "SCAR", 14).getFirst()))
                .isInstanceOf(HoldResult.Done.class);
    }

    /** With an address of her own invention for each. */
    @Test
    void bookingWhatNobodyConfirmsGetsNoMoreOfTheClinicThanItsShare() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = new ArrayList<Confirmation>();
        for (int i = 0; i < MOST_AHEAD; i++) {
            var held = holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst());
            booked.add(books(held, contact("nobody" + i + "@nowhere.example", "")));
            assertThat(booked.getLast()).isInstanceOf(Confirmation.Done.class);
        }
        assertThat(holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst())).isInstanceOf(HoldResult.TooMany.class);
        confirmsByTheLinkInHerEmail(booked.getFirst());
        assertThat(holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst())).isInstanceOf(HoldResult.Done.class);
    }

    @Test
    void theFrontDeskHoldsAndBooksForMany() {
        var clinic = larkhollow().describedIn(clinics);
        for (int i = 0; i < MOST_AHEAD + 1; i++) {
            var time = free(clinic, "SCAR", 14).getFirst().split(" ", -1);
            var held = holds(FRONT_DESK, SCRIPT, clinic, time[0], time[1]);
            assertThat(books(FRONT_DESK, held, Persona.MAYA.contact())).isInstanceOf(Confirmation.Done.class);
        }
        assertThat(holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst())).isInstanceOf(HoldResult.Done.class);
    }

    @Test
    void nobodyBooksAndBooksForAnAddressThatIsNotHers() {
        var clinic = larkhollow().describedIn(clinics);
        var spellings = List.of("maya@families.example", "Maya@Families.example", "maya+3@families.example");
        var booked = new ArrayList<Confirmation>();
        for (int i = 0; i < spellings.size(); i++) {
            booked.add(books(
                    holds(somewhere(i), clinic, free(clinic, "SCAR", 14).getFirst()), contact(spellings.get(i), "")));
            assertThat(booked.getLast()).isInstanceOf(Confirmation.Done.class);
        }
        var fourth = holds(somewhere(4), clinic, free(clinic, "SCAR", 14).getFirst());
        assertThat(books(fourth, contact("MAYA@families.example", "")))
                .isInstanceOfSatisfying(Confirmation.TooManyUnconfirmed.class, many -> assertThat(many.pause())
                        .isBetween(Duration.ofHours(1), Duration.ofDays(1)));
        assertThat(found(held(fourth))).as("nothing has changed").isEqualTo(held(fourth));
        var entries = "select count(*) from patient.patient where clinic_id = ?";
        assertThat(jdbc.sql(entries)
                        .param(clinic.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        confirmsByTheLinkInHerEmail(booked.get(1));
        assertThat(books(fourth, contact("maya@families.example", ""))).isInstanceOf(Confirmation.Done.class);
        var signedIn = new Actor.Parent(booked(booked.get(1)).patient().value());
        assertThat(books(
                        signedIn,
                        holds(somewhere(5), clinic, free(clinic, "SCAR", 14).getFirst()),
                        contact("maya@families.example", "")))
                .as("whoever is signed in reads that mailbox")
                .isInstanceOf(Confirmation.Done.class);
    }

    @Test
    void nobodyMakesOnePhoneRingForManyVisits() {
        var clinic = larkhollow().describedIn(clinics);
        var spellings = List.of("416 555 0110", "+1 (416) 555-0110", "416.555.0110 x4");
        for (int i = 0; i < spellings.size(); i++) {
            var held = holds(somewhere(i), clinic, free(clinic, "SCAR", 14).getFirst());
            assertThat(books(held, contact("person" + i + "@families.example", spellings.get(i))))
                    .isInstanceOf(Confirmation.Done.class);
        }
        var held = holds(somewhere(9), clinic, free(clinic, "SCAR", 14).getFirst());
        assertThat(books(held, contact("person9@families.example", "4165550110")))
                .isInstanceOf(Confirmation.TooManyUnconfirmed.class);
        assertThat(books(held, contact("person9@families.example", ""))).isInstanceOf(Confirmation.Done.class);
    }

    @Test
    void whatWasCancelledOrIsOverCountsNoMore() {
        var clinic = larkhollow().describedIn(clinics);
        var first = booked(books(holds(SCRIPT, clinic, "mei", "2026-11-30T10:00"), Persona.TESSA.contact()));
        var second = booked(books(holds(SCRIPT, clinic, "mei", "2026-12-02T10:00"), Persona.TESSA.contact()));
        books(holds(SCRIPT, clinic, "mei", "2026-12-03T10:00"), Persona.TESSA.contact());
        assertThat(another(clinic)).isInstanceOf(Confirmation.TooManyUnconfirmed.class);
        assertThat(cancels(second)).isInstanceOf(CancellationResult.Done.class);
        assertThat(another(clinic)).isInstanceOf(Confirmation.Done.class);
        assertThat(another(clinic)).isInstanceOf(Confirmation.TooManyUnconfirmed.class);
        clock.set(first.plan().visit().start());
        assertThat(another(clinic)).isInstanceOf(Confirmation.Done.class);
    }

    private Confirmation another(Clinic clinic) {
        return books(holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getLast()), Persona.TESSA.contact());
    }

    @Test
    void onlyKeysThatNobodyCanTurnBackAreKept() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(holds(inABrowser(7, 1), clinic, "mei", "2026-11-30T10:00"), Persona.ROSA.contact());
        var row = jdbc.sql("""
                        select network_key, visitor_key, email_key, phone_key from scheduling.appointment
                        where appointment_id = ?""").param(booked(booked).id().value()).query().singleRow();
        assertThat(row)
                .containsEntry("network_key", new UUID(1, 7))
                .containsEntry("visitor_key", null)
                .containsEntry("email_key", keys.email("rosa@families.example"));
        assertThat(row.get("phone_key")).isInstanceOf(UUID.class);
    }
}
