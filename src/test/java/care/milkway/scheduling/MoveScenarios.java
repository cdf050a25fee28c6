package care.milkway.scheduling;

import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.Actor;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.testing.Persona;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** An appointment moves to another time, or stays exactly as it was. */
class MoveScenarios extends AtTheClinic {

    @Test
    void priyaMovesToTomorrow() {
        var clinic = larkhollow().describedIn(clinics);
        var before = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        var after = moved(moves(clinic, before, "tala", "2026-12-03T11:00"));
        assertThat(found(before)).isEqualTo(after);
        assertThat(after.plan().visit().start()).isEqualTo(at(clinic, "2026-12-03T11:00"));
        assertThat(after.plan().practitioner())
                .isEqualTo(ResourceId.of(clinic.id(), ResourceId.Kind.PRACTITIONER, "tala"));
        assertThat(after.plan().sequence()).isEqualTo(before.plan().sequence() + 1);
        assertThat(claims(clinic)).hasSize(2).contains("tala 11:00-11:30").doesNotContain("mei 10:00-10:30");
        holds(clinic, "mei", "2026-12-02T10:00");
        assertThat(events(clinic))
                .containsExactly("TimeHeld", "PatientRegistered", "AppointmentBooked", "AppointmentMoved", "TimeHeld");
    }

    @Test
    void priyaMovesByAQuarterOfAnHourIntoHerOwnTime() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        var later = moved(moves(clinic, booked, "mei", "2026-12-02T10:15"));
        var earlier = moved(moves(clinic, later, "mei", "2026-12-02T10:00"));
        assertThat(earlier.plan().sequence()).isEqualTo(2);
        assertThat(claims(clinic)).hasSize(2).contains("mei 10:00-10:30");
    }

    @Test
    void whoNamesNobodyKeepsHerPractitioner() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        books(clinic, Persona.MAYA, "anjali", "2026-12-02T11:00");
        var moving = moves(clinic, booked.id(), Optional.empty(), "2026-12-02T11:00", Optional.empty());
        assertThat(moved(moving).plan().practitioner()).isEqualTo(booked.plan().practitioner());
    }

    @Test
    void aMoveToATakenTimeChangesNothing() {
        var clinic = larkhollow().describedIn(clinics);
        var priyas = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        books(clinic, Persona.MAYA, "mei", "2026-12-02T11:00");
        var claims = claims(clinic);
        var moving = moves(clinic, priyas, "mei", "2026-12-02T11:15");
        assertThat(moving).isInstanceOfSatisfying(MoveResult.Taken.class, taken -> assertThat(
                        taken.next().times())
                .isNotEmpty());
        assertThat(found(priyas)).isEqualTo(priyas);
        assertThat(claims(clinic)).isEqualTo(claims);
        assertThat(events(clinic)).doesNotContain("AppointmentMoved");
    }

    @Test
    void aMoveToATimeThatWasNeverOnOfferChangesNothing() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        for (var time : new String[] {"2026-12-02T10:20", "2026-12-02T20:00", "2026-11-30T08:15", "2027-06-01T10:00"}) {
            assertThat(moves(clinic, booked, "mei", time)).as(time).isEqualTo(new MoveResult.NotOffered());
        }
        assertThat(found(booked)).isEqualTo(booked);
        assertThat(claims(clinic)).hasSize(2);
    }

    @Test
    void aMoveTakesTheTimeOfAHoldThatRanOut() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        var tessas = holds(clinic, "mei", "2026-12-02T11:00");
        assertThat(moves(clinic, booked, "mei", "2026-12-02T11:00")).isInstanceOf(MoveResult.Taken.class);
        clock.set(tessas.until());
        moved(moves(clinic, booked, "mei", "2026-12-02T11:00"));
        assertThat(parent(() -> scheduling.find(clinic.id(), tessas.id()))).isEmpty();
        assertThat(events(clinic)).endsWith("HoldExpired", "AppointmentMoved");
    }

    @Test
    void theCheckItWasBookedWithStillSpeaksForAMove() {
        var clinic = larkhollow().describedIn(clinics);
        var check = Optional.of(checked(clinic, tenderLump().answers()));
        var hold = held(asksFor(clinic, "ULTRASOUND", check, "mei", "2026-12-03T10:00"));
        var booked = booked(confirms(hold, Persona.MAYA, "key"));
        clock.pass(Duration.ofDays(2).minusHours(1));
        moved(moves(clinic, booked, "mei", "2026-12-03T14:00"));
        assertThat(moves(clinic, booked, "anjali", "2026-12-03T15:00"))
                .as("a physiotherapist needs a letter, which may still come; without the tax she costs less")
                .isInstanceOf(MoveResult.NewPrice.class);
    }

    @Test
    void aMoveAvoidsTheDeviceThatFallsDueBetween() {
        var clinic = larkhollow()
                .with(
                        device("us-one").calibratedUntil("2026-12-02"),
                        device("us-two").calibratedUntil("2026-12-05"))
                .describedIn(clinics);
        var check = Optional.of(checked(clinic, tenderLump().answers()));
        var booked = booked(
                confirms(held(asksFor(clinic, "ULTRASOUND", check, "mei", "2026-12-02T10:00")), Persona.MAYA, "key"));
        var later = moved(moves(clinic, booked, "mei", "2026-12-04T10:00"));
        assertThat(later.plan().device()).contains(ResourceId.of(clinic.id(), ResourceId.Kind.DEVICE, "us-two"));
    }

    @Test
    void priyaMovesUpToADayBeforeAndNotLater() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        clock.set("2026-12-01T10:00", "America/Toronto");
        assertThat(mayChange(booked)).isTrue();
        var again = moved(moves(clinic, booked, "mei", "2026-12-02T10:15"));
        clock.set("2026-12-01T10:15:00.001", "America/Toronto");
        assertThat(mayChange(again)).isFalse();
        assertThat(moves(clinic, again, "mei", "2026-12-03T10:00")).isEqualTo(new MoveResult.TooLate());
        assertThat(found(again)).isEqualTo(again);
    }

    private boolean mayChange(Booked booked) {
        return new Actor.Visitor().doing(() -> scheduling.mayChangeOnline(booked));
    }

    @Test
    void nothingMovesThatIsCancelledHeldOrUnknown() {
        var clinic = larkhollow().describedIn(clinics);
        var other = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        assertThat(moves(other, booked, "mei", "2026-12-02T11:00")).isEqualTo(new MoveResult.Unknown());
        cancels(booked);
        assertThat(moves(clinic, booked, "mei", "2026-12-02T11:00")).isEqualTo(new MoveResult.Unknown());
        var hold = holds(clinic, "mei", "2026-12-02T12:00");
        assertThat(moves(clinic, hold.id(), Optional.of("mei"), "2026-12-02T11:00", Optional.empty()))
                .isEqualTo(new MoveResult.Unknown());
    }

    /** Both give their time back before they take the other's, so each waits for the other: nobody may see that. */
    @Test
    void priyaAndMayaWantEachOthersTime() throws Exception {
        var clinic = larkhollow().describedIn(clinics);
        for (int day = 2; day < 22; day++) {
            var ten = "2026-12-%02dT10:00".formatted(day);
            var eleven = "2026-12-%02dT11:00".formatted(day);
            var priyas = books(clinic, Persona.PRIYA, "mei", ten);
            var mayas = books(clinic, Persona.MAYA, "mei", eleven);
            var bothReady = new CyclicBarrier(2);
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var priya = both.submit(() -> {
                    bothReady.await();
                    return moves(clinic, priyas, "mei", eleven);
                });
                var maya = both.submit(() -> {
                    bothReady.await();
                    return moves(clinic, mayas, "mei", ten);
                });
                assertThat(priya.get()).isInstanceOfAny(MoveResult.Done.class, MoveResult.Taken.class);
                assertThat(maya.get()).isInstanceOfAny(MoveResult.Done.class, MoveResult.Taken.class);
            }
            assertThat(claims(clinic)).hasSize((day - 1) * 4);
        }
    }

    private static Booked moved(MoveResult moving) {
        assertThat(moving).isInstanceOf(MoveResult.Done.class);
        return ((MoveResult.Done) moving).appointment();
    }
}
