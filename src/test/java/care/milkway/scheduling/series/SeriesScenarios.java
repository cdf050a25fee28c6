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

/** Six weekly visits: looked at whole, taken in one transaction or not at all, and changed alone or from one on. */
class SeriesScenarios extends WeeklyVisits {

    /** Complaint: after the clocks change, an afternoon shifts by an hour. */
    @Test
    void theAfternoonDoesNotShiftByAnHour() {
        var clinic = withMei().describedIn(clinics);
        var visits = booked(clinic, "2027-03-02T14:00", 6);
        assertThat(shown(clinic, now(visits)))
                .containsExactly(
                        "2027-03-02T14:00",
                        "2027-03-09T14:00",
                        "2027-03-16T14:00",
                        "2027-03-23T14:00",
                        "2027-03-30T14:00",
                        "2027-04-06T14:00");
        assertThat(Duration.between(
                        visits.get(1).plan().visit().start(),
                        visits.get(2).plan().visit().start()))
                .as("an hour less than a week of hours")
                .isEqualTo(Duration.ofDays(7).minusHours(1));
    }

    /** Complaint: the later occurrences are not checked. */
    @Test
    void everyLaterVisitIsCheckedBeforeAnythingIsTaken() {
        var clinic = withMei()
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST)
                        .working("main", everyDay(), Map.of("2027-03-16", List.of())))
                .describedIn(clinics);
        books(clinic, Persona.PRIYA, "mei", "2027-03-09T14:15");
        var before = claims(clinic);
        var weeks = weeks(clinic, "2027-03-02T14:00", 9);
        assertThat(weeks)
                .extracting(week -> week.obstacle().map(Enum::name).orElse("free"))
                .containsExactly("free", "TAKEN", "NOT_OFFERED", "free", "free", "free", "free", "free", "TOO_FAR");
        assertThat(local(clinic, weeks.get(1).nearest().getFirst().visit())).hasToString("2027-03-09T13:45");
        assertThat(local(clinic, weeks.get(2).nearest().getFirst().visit()).toLocalDate())
                .as("the day before or after the holiday")
                .isIn(
                        ZonedDateTime.parse("2027-03-15T00:00Z").toLocalDate(),
                        ZonedDateTime.parse("2027-03-17T00:00Z").toLocalDate());
        assertThat(claims(clinic)).as("nothing is taken").isEqualTo(before);

        for (int wrong : new int[] {1, 2, 8}) {
            var visits = new ArrayList<>(wanted(weeks.subList(3, 6)));
            visits.add(new SeriesVisit(
                    weeks.get(wrong)
                            .wanted()
                            .atZone(clinic.sites().getFirst().timeZone())
                            .toInstant(),
                    "mei",
                    "main"));
            assertThat(books(clinic, visits, Persona.MAYA, UUID.randomUUID()))
                    .as("week " + wrong)
                    .isInstanceOf(SeriesResult.Lost.class);
        }
        assertThat(claims(clinic)).as("one that can’t be had: none is taken").isEqualTo(before);
    }

    @Test
    void whatCantBeHadIsBookedAtTheNearestTimeInstead() {
        var clinic = withMei().describedIn(clinics);
        books(clinic, Persona.PRIYA, "mei", "2027-03-09T14:00");
        var visits = booked(clinic, "2027-03-02T14:00", 3);
        assertThat(shown(clinic, visits).get(1)).isIn("2027-03-09T13:30", "2027-03-09T14:30");
        assertThat(shown(clinic, visits)).startsWith("2027-03-02T14:00").endsWith("2027-03-16T14:00");
    }

    /** Complaint: an evening search finds nothing, for it is the next day elsewhere. */
    @Test
    void anEveningIsAnEveningOnTheClockOfThePlace() {
        var clinic = ClinicBuilder.aClinic()
                .in("America/Los_Angeles")
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("17:00-22:00"))
                .with(room("maple"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY))
                .describedIn(clinics);
        var visits = booked(clinic, "2027-03-09T20:30", 3);
        assertThat(shown(clinic, visits)).containsExactly("2027-03-09T20:30", "2027-03-16T20:30", "2027-03-23T20:30");
    }

    @Test
    void anHourThatTheClockSkipsIsNoTime() {
        var clinic = withMei()
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("01:00-05:00"))
                .describedIn(clinics);
        var weeks = weeks(clinic, "2027-03-07T02:30", 3);
        assertThat(weeks)
                .extracting(week -> week.obstacle().map(Enum::name).orElse("free"))
                .containsExactly("free", "SKIPPED_HOUR", "free");
        assertThat(weeks.get(1).nearest()).isNotEmpty();
    }

    @Test
    void aSeriesHasTwoVisitsAtLeastAndNoneTwice() {
        var clinic = withMei().describedIn(clinics);
        var one = at(clinic, "2027-03-02T10:00", "mei");
        for (var odd : List.of(List.of(one), List.of(one, one), List.<SeriesVisit>of())) {
            Assertions.assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> books(clinic, odd, Persona.MAYA, UUID.randomUUID()));
        }
    }

    private static Map<String, List<String>> everyDay() {
        var week = new HashMap<String, List<String>>();
        for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")) {
            week.put(day, List.of("09:00-17:00"));
        }
        return week;
    }
}
