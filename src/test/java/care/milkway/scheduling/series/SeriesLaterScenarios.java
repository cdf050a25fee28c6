package care.milkway.scheduling.series;

import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.Interval;
import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.scheduling.CancellationResult;
import care.milkway.scheduling.series.SeriesRequest.Typed;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.Persona;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A series is raced for, sent twice, moved and cancelled. */
class SeriesLaterScenarios extends WeeklyVisits {

    /** Complaint: a series drifts once one of its visits is moved. */
    @Test
    void theSeriesDoesNotDriftWhenOneVisitIsMoved() {
        var clinic = withMei().describedIn(clinics);
        var visits = booked(clinic, "2027-03-02T14:00", 4);
        assertThat(moves(clinic, visits.get(1), "mei", "2027-03-11T09:30")).isNotNull();
        assertThat(shown(clinic, now(visits)))
                .containsExactly("2027-03-02T14:00", "2027-03-11T09:30", "2027-03-16T14:00", "2027-03-23T14:00");
        movesFrom(clinic, (Booked) now(visits).get(1), "2027-03-10T16:00");
        assertThat(shown(clinic, now(visits)))
                .as("each in its own week again")
                .containsExactly("2027-03-02T14:00", "2027-03-10T16:00", "2027-03-17T16:00", "2027-03-24T16:00");
    }

    /** Each goes where the next one was, so each has to wait for it. */
    @Test
    void allMoveByAWeekIntoTheirOwnTimes() {
        var clinic = withMei().describedIn(clinics);
        var visits = booked(clinic, "2027-03-02T14:00", 4);
        movesFrom(clinic, visits.getFirst(), "2027-03-09T14:00");
        assertThat(shown(clinic, now(visits)))
                .containsExactly("2027-03-09T14:00", "2027-03-16T14:00", "2027-03-23T14:00", "2027-03-30T14:00");
        movesFrom(clinic, (Booked) now(visits).getFirst(), "2027-03-02T14:00");
        assertThat(shown(clinic, now(visits))).startsWith("2027-03-02T14:00", "2027-03-09T14:00");
        assertThat(claims(clinic)).hasSize(8);
    }

    @Test
    void ofTwoWhoWantTheSameWeeksOneGetsAllOfThem() throws Exception {
        var clinic = withMei().describedIn(clinics);
        var wanted = wanted(weeks(clinic, "2027-03-02T10:00", 6));
        var reversed = wanted.reversed();
        var ready = new CyclicBarrier(2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var maya = both.submit(() -> {
                ready.await();
                return books(clinic, wanted, Persona.MAYA, UUID.randomUUID());
            });
            var june = both.submit(() -> {
                ready.await();
                return books(clinic, reversed, Persona.JUNE, UUID.randomUUID());
            });
            assertThat(List.of(maya.get(), june.get()))
                    .extracting(result -> result.getClass().getSimpleName())
                    .containsExactlyInAnyOrder("Done", "Lost");
        }
        assertThat(claims(clinic)).as("mei and a room, six times").hasSize(12);
    }

    @Test
    void theSameFormSentTwiceBooksOnce() {
        var clinic = withMei().describedIn(clinics);
        var wanted = wanted(weeks(clinic, "2027-03-02T10:00", 3));
        var key = UUID.randomUUID();
        var first = done(books(clinic, wanted, Persona.MAYA, key));
        assertThat(done(books(clinic, wanted, Persona.MAYA, key))).isEqualTo(first);
        assertThat(books(clinic, wanted, Persona.JUNE, key))
                .as("somebody else’s key opens nothing of hers")
                .isInstanceOf(SeriesResult.Lost.class);
        assertThat(claims(clinic)).hasSize(6);
    }

    @Test
    void oneIsCancelledAloneAndThenTheRestFromOneOn() {
        var clinic = withMei().describedIn(clinics);
        var visits = booked(clinic, "2027-03-02T10:00", 5);
        assertThat(cancels(visits.get(1))).isInstanceOf(CancellationResult.Done.class);
        assertThat(parent(() -> series.of(visits.getFirst()))).hasSize(4);
        assertThat(parent(() -> series.cancelFrom(clinic.id(), visits.get(3).id())))
                .isInstanceOf(CancellationResult.Done.class);
        assertThat(parent(() -> series.of(visits.getFirst())))
                .extracting(Booked::id)
                .containsExactly(visits.get(0).id(), visits.get(2).id());
        assertThat(claims(clinic)).hasSize(4);
    }

    @Test
    void whatIsTooNearKeepsAllOfThemAsTheyAre() {
        var clinic = withMei().describedIn(clinics);
        var visits = booked(clinic, "2027-03-02T10:00", 3);
        clock.set("2027-03-01T12:00", "America/Toronto");
        assertThat(parent(() -> series.cancelFrom(clinic.id(), visits.getFirst().id())))
                .isInstanceOf(CancellationResult.TooLate.class);
        assertThat(parent(() -> series.of(visits.getFirst()))).hasSize(3);
        assertThat(claims(clinic)).hasSize(6);
    }

    private void movesFrom(Clinic clinic, Booked first, String time) {
        var to = at(clinic, time, "mei");
        var weeks = parent(() -> series.wouldMove(first, to));
        var before = claims(clinic);
        var wanted = new HashMap<Integer, SeriesVisit>();
        weeks.forEach(
                week -> wanted.put(week.position(), SeriesVisit.of(week.offer().orElseThrow())));
        assertThat(claims(clinic)).as("to look changes nothing").isEqualTo(before);
        done(parent(() -> series.moveFrom(first, wanted, PRICE)));
    }
}
