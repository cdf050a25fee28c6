package care.milkway.scheduling.availability;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.kernel.Interval;
import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when and until when people can book: an hour's notice, sixty days ahead, the first moment in and the last out. */
class NoticePolicyTests {

    private static final Instant NOW = HandClock.MONDAY_AT_EIGHT;
    private static final Clinic CLINIC = aClinic().booking(60, 60, 24, 10, 24).clinic();

    private static final Actor SOMEBODY = new Actor.Visitor();

    @Test
    void todayBeginsAfterTheNotice() {
        assertThat(window("2026-11-30", 1))
                .contains(new Interval(NOW.plus(Duration.ofHours(1)), Instant.parse("2026-12-01T05:00:00Z")));
        assertThat(NoticePolicy.window(CLINIC, Optional.empty(), 1, NOW, SOMEBODY))
                .isEqualTo(window("2026-11-30", 1));
    }

    /** medplum #8417: a day is a day of the clinic, not of the machine. */
    @Test
    void aDayIsADayOfTheClinic() {
        assertThat(window("2026-12-02", 2))
                .contains(new Interval(Instant.parse("2026-12-02T05:00:00Z"), Instant.parse("2026-12-04T05:00:00Z")));
        var late = Instant.parse("2026-12-01T04:30:00Z");
        assertThat(NoticePolicy.window(CLINIC, Optional.empty(), 2, late, SOMEBODY))
                .as("half past eleven on Monday night in Toronto")
                .contains(new Interval(late.plus(Duration.ofHours(1)), Instant.parse("2026-12-02T05:00:00Z")));
    }

    @Test
    void theDayTheClockJumpsIsAnHourLongerOrShorter() {
        var summer = Instant.parse("2026-10-20T12:00:00Z");
        assertThat(NoticePolicy.window(CLINIC, Optional.of(LocalDate.parse("2026-11-01")), 1, summer, SOMEBODY))
                .hasValueSatisfying(day -> assertThat(day.length()).isEqualTo(Duration.ofHours(25)));
        var winter = Instant.parse("2027-03-01T12:00:00Z");
        assertThat(NoticePolicy.window(CLINIC, Optional.of(LocalDate.parse("2027-03-14")), 1, winter, SOMEBODY))
                .hasValueSatisfying(day -> assertThat(day.length()).isEqualTo(Duration.ofHours(23)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29", "1900-01-01", "-999999999-01-01", "2027-01-30", "9999-12-31", "+999999999-12-31"})
    void aDayThatIsOverOrTooFarHasNoTimes(LocalDate day) {
        assertThat(NoticePolicy.window(CLINIC, Optional.of(day), 1, NOW, SOMEBODY))
                .isEmpty();
    }

    @Test
    void theFirstMomentIsInAndTheLastIsOut() {
        var earliest = NOW.plus(Duration.ofMinutes(60));
        var latest = NOW.plus(Duration.ofDays(60));
        assertThat(NoticePolicy.mayStart(CLINIC, earliest, NOW, SOMEBODY)).isTrue();
        assertThat(NoticePolicy.mayStart(CLINIC, earliest.minusNanos(1), NOW, SOMEBODY))
                .isFalse();
        assertThat(NoticePolicy.mayStart(CLINIC, latest.minusNanos(1), NOW, SOMEBODY))
                .isTrue();
        assertThat(NoticePolicy.mayStart(CLINIC, latest, NOW, SOMEBODY)).isFalse();
        assertThat(NoticePolicy.mayStart(CLINIC, Instant.MAX, NOW, SOMEBODY)).isFalse();
        assertThat(NoticePolicy.mayStart(CLINIC, Instant.MIN, NOW, SOMEBODY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 10, days", "61, 10, days", "7, 0, limit", "7, 501, limit"})
    void aSearchHasItsLimits(int days, int limit, String field) {
        var clinic = aClinic()
                .with(ClinicBuilder.room("maple"), ClinicBuilder.visit("SCAR", Treatment.SCAR_THERAPY))
                .clinic();
        var nobody = new Eligible(Set.of(), Set.of());
        assertThatThrownBy(() -> new Search(
                        clinic, clinic.services().getFirst(), nobody, Optional.empty(), days, limit, Preferences.NONE))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    private static Optional<Interval> window(String day, int days) {
        return NoticePolicy.window(CLINIC, Optional.of(LocalDate.parse(day)), days, NOW, SOMEBODY);
    }

    @Test
    void theFrontDeskBooksAWalkInWithinTheNotice() {
        var frontDesk = new Actor.Staff(UUID.randomUUID(), Set.of(Role.FRONT_DESK));
        var practitioner = new Actor.Staff(UUID.randomUUID(), Set.of(Role.PRACTITIONER));
        assertThat(NoticePolicy.mayStart(CLINIC, NOW, NOW, frontDesk)).isTrue();
        assertThat(NoticePolicy.mayStart(CLINIC, NOW.minusNanos(1), NOW, frontDesk))
                .isFalse();
        assertThat(NoticePolicy.mayStart(CLINIC, NOW, NOW, practitioner)).isFalse();
    }
}
