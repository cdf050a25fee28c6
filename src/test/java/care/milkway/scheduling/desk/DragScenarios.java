package care.milkway.scheduling.desk;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.board.VisitFact;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.Persona;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A visit is dragged on the board: it is where somebody dropped it, or exactly where it was. */
class DragScenarios extends AtTheDesk {

    private static final String NOON = "2026-12-02T12:00";

    @Test
    void aDragToAnotherColumnIsAnotherPractitioner() {
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        var moved = done(drags(visit, clinic, "tala", NOON, Optional.empty()));
        assertThat(claims(clinic)).contains("tala 12:00-12:30").doesNotContain("mei 10:00-10:30");
        assertThat(moved.plan().room())
                .as("she stays in her room")
                .isEqualTo(visit.plan().room());
        assertThat(events(clinic)).endsWith("AppointmentMoved");
    }

    @Test
    void pulledLongerItTakesThatTimeUntilSomebodyElses() {
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        var longer = done(lengthens(visit, clinic, 60));
        assertThat(claims(clinic)).contains("mei 10:00-11:00");
        books(clinic, Persona.MAYA, "mei", "2026-12-02T11:00");
        assertThat(lengthens(longer, clinic, 75)).isEqualTo(refused(Obstacle.TAKEN));
        assertThat(found(longer)).isEqualTo(longer);
        assertThat(lengthens(longer, clinic, 3)).isEqualTo(refused(Obstacle.ODD_LENGTH));
        assertThat(found(longer).plan().visit().length()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aDragToAnotherRoomTakesThatRoomOrNone() {
        var clinic = larkhollow().describedIn(clinics);
        var one = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        var other = books(clinic, Persona.MAYA, "tala", "2026-12-02T10:00");
        assertThat(toRoom(one, clinic, room(clinic, other))).isEqualTo(refused(Obstacle.TAKEN));
        robin(() -> desk.cancel(clinic.id(), other.id(), Optional.empty()));
        var moved = done(toRoom(one, clinic, room(clinic, other)));
        assertThat(moved.plan().room()).isEqualTo(other.plan().room());
    }

    private static String room(Clinic clinic, Booked visit) {
        return clinic.rooms().stream()
                .filter(each -> clinic.roomId(each).equals(visit.plan().room().orElseThrow()))
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    void aDragOntoATakenTimeOrYesterdayJumpsBack() {
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        books(clinic, Persona.MAYA, "mei", NOON);
        assertThat(drags(visit, clinic, "mei", NOON, because("now"))).isEqualTo(refused(Obstacle.TAKEN));
        assertThat(drags(visit, clinic, "mei", "2026-11-29T12:00", because("now")))
                .isEqualTo(refused(Obstacle.PAST));
        assertThat(found(visit)).isEqualTo(visit);
        assertThat(events(clinic)).doesNotContain("AppointmentMoved");
    }

    /** The hour lasts as long before the clock changes as after it. */
    @Test
    void overTheChangeOfTheClockAVisitKeepsItsLength() {
        clock.set("2027-03-01T09:00", "America/Toronto");
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2027-03-12T10:00");
        var moved = done(drags(visit, clinic, "mei", "2027-03-15T10:00", Optional.empty()));
        assertThat(moved.plan().visit().length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(claims(clinic)).contains("mei 10:00-10:30");
    }

    @Test
    void twoWhoDragOneVisitGetOnePlaceForIt() throws Exception {
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        var start = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var drags = Stream.of("2026-12-02T13:00", "2026-12-02T15:00")
                    .map(time -> people.submit(() -> {
                        start.await();
                        return drags(visit, clinic, "mei", time, Optional.empty());
                    }))
                    .toList();
            for (var drag : drags) {
                done(drag.get());
            }
        }
        assertThat(claims(clinic)).as("one practitioner and one room").hasSize(2);
        assertThat(onTheBoard(visit).appointment().plan().sequence()).isEqualTo(2);
    }

    @Test
    void whatHasBegunStaysWhereItIs() {
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-11-30T10:00");
        clock.set("2026-11-30T09:55", "America/Toronto");
        robin(() -> desk.tell(clinic.id(), visit.id(), VisitFact.ARRIVED));
        assertThat(drags(visit, clinic, "mei", "2026-11-30T15:00", because("later")))
                .isEqualTo(refused(Obstacle.BEGUN));
        assertThat(robin(() -> desk.cancel(clinic.id(), visit.id(), because("later"))))
                .isEqualTo(refused(Obstacle.BEGUN));
    }

    @Test
    void anotherProfessionsTaxHasToBeAgreed() {
        var clinic = larkhollow()
                .with(ClinicBuilder.visit("SCAR", Treatment.SCAR_THERAPY).taxed(Profession.MASSAGE_THERAPIST, "13"))
                .describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "tala", "2026-12-02T10:00");
        assertThat(drags(visit, clinic, "mei", NOON, Optional.empty()))
                .isEqualTo(new DeskResult.NewPrice(new BigDecimal("95.00"), new BigDecimal("107.35")));
        assertThat(found(visit)).isEqualTo(visit);
    }

    @Test
    void aVisitOfAnotherClinicIsUnknown() {
        var clinic = larkhollow().describedIn(clinics);
        var other = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        assertThat(drags(visit, other, "mei", NOON, Optional.empty())).isEqualTo(new DeskResult.Unknown());
        assertThat(List.of(found(visit))).containsExactly(visit);
    }
}
