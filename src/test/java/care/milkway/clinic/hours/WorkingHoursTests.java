package care.milkway.clinic.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A practitioner works by the clock on the wall of her site, also on the two days a year when it jumps. */
class WorkingHoursTests {

    private static final List<String> ZONES = List.of(
            "America/Toronto", "America/Los_Angeles", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe");
    private static final List<LocalDate> DAYS = Stream.of(
                    "2026-03-08", "2026-11-01", "2027-03-14", "2027-11-07", "2026-10-04", "2026-04-05", "2026-11-30")
            .map(LocalDate::parse)
            .toList();

    @ParameterizedTest
    @CsvSource({
        // the hour from two to three is skipped
        "2026-03-08, 01:00-02:30, America/Toronto,     2026-03-08T06:00:00Z, 2026-03-08T07:00:00Z",
        "2026-03-08, 02:30-04:00, America/Toronto,     2026-03-08T07:00:00Z, 2026-03-08T08:00:00Z",
        "2027-03-14, 01:00-04:00, America/Los_Angeles, 2027-03-14T09:00:00Z, 2027-03-14T11:00:00Z",
        // an afternoon keeps its hours on the wall
        "2026-03-07, 13:00-17:00, America/Toronto,     2026-03-07T18:00:00Z, 2026-03-07T22:00:00Z",
        "2026-03-08, 13:00-17:00, America/Toronto,     2026-03-08T17:00:00Z, 2026-03-08T21:00:00Z",
        "2026-11-01, 13:00-17:00, America/Los_Angeles, 2026-11-01T21:00:00Z, 2026-11-02T01:00:00Z",
        // the hour from one to two comes twice and is worked the first time
        "2027-11-07, 01:00-02:00, America/Toronto,     2027-11-07T05:00:00Z, 2027-11-07T06:00:00Z",
        // offsets that are no whole hours
        "2026-11-30, 09:00-12:30, Asia/Kolkata,        2026-11-30T03:30:00Z, 2026-11-30T07:00:00Z",
        "2026-11-30, 09:00-12:30, America/St_Johns,    2026-11-30T12:30:00Z, 2026-11-30T16:00:00Z",
    })
    void aShiftIsWorkedByTheClockOnTheWall(LocalDate day, String shift, ZoneId zone, Instant start, Instant end) {
        var worked = everyDay(shift).on(day, zone);
        assertThat(worked.getFirst().start()).isEqualTo(start);
        assertThat(worked.getLast().end()).isEqualTo(end);
        assertThat(worked.stream().mapToLong(each -> each.length().toMinutes()).sum())
                .isEqualTo(Duration.between(start, end).toMinutes());
    }

    @Test
    void aShiftWithinTheSkippedHourIsNotWorked() {
        assertThat(everyDay("02:00-03:00").on(LocalDate.parse("2026-03-08"), ZoneId.of("America/Toronto")))
                .isEmpty();
    }

    @Test
    void aShiftAcrossTheRepeatedHourPausesWhileItComesAgain() {
        var worked = everyDay("00:30-04:00").on(LocalDate.parse("2026-11-01"), ZoneId.of("America/Toronto"));
        assertThat(worked).hasSize(2);
        assertThat(worked.getFirst().end()).isEqualTo(Instant.parse("2026-11-01T06:00:00Z"));
        assertThat(worked.getLast().start()).isEqualTo(Instant.parse("2026-11-01T07:00:00Z"));
        assertThat(worked.stream().mapToLong(each -> each.length().toMinutes()).sum())
                .isEqualTo(210);
    }

    /** Every minute by itself: it is worked if the wall shows it within a shift, for the first time that day. */
    @Test
    void everyMinuteIsWorkedExactlyIfTheWallSaysSo() {
        var random = new Random(42);
        for (var name : ZONES) {
            var zone = ZoneId.of(name);
            for (var day : DAYS) {
                for (int round = 0; round < 40; round++) {
                    var shifts = shifts(random);
                    var hours = new WorkingHours("main", Map.of(day.getDayOfWeek(), shifts), null);
                    assertThat(minutes(hours, day, zone))
                            .as("%s on %s in %s", shifts, day, zone)
                            .isEqualTo(minutesOnTheWall(shifts, day, zone));
                }
            }
        }
    }

    @Test
    void anExceptionReplacesTheDay() {
        var toronto = ZoneId.of("America/Toronto");
        var monday = LocalDate.parse("2026-12-21");
        var closed = new WorkingHours.OtherDay(monday, null);
        var shorter = new WorkingHours.OtherDay(monday.plusWeeks(1), List.of(Shift.of("10:00-11:00")));
        var hours = new WorkingHours(
                "main", Map.of(DayOfWeek.MONDAY, List.of(Shift.of("09:00-17:00"))), List.of(closed, shorter));
        assertThat(hours.on(monday, toronto)).isEmpty();
        assertThat(hours.on(monday.plusWeeks(1), toronto)).singleElement().satisfies(time -> assertThat(time.length())
                .isEqualTo(Duration.ofHours(1)));
        assertThat(hours.on(monday.plusWeeks(2), toronto)).singleElement().satisfies(time -> assertThat(time.length())
                .isEqualTo(Duration.ofHours(8)));
        assertThat(hours.on(monday.plusDays(1), toronto)).isEmpty();
    }

    private static WorkingHours everyDay(String shift) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(Shift.of(shift)));
        }
        return new WorkingHours("main", week, null);
    }

    private static List<Shift> shifts(Random random) {
        var shifts = new ArrayList<Shift>();
        var at = random.nextInt(24);
        while (shifts.size() < 3 && at < 280) {
            var end = Math.min(287, at + 1 + random.nextInt(40));
            shifts.add(new Shift(time(at), time(end)));
            at = end + 1 + random.nextInt(20);
        }
        return shifts;
    }

    private static LocalTime time(int fiveMinutes) {
        return LocalTime.ofSecondOfDay(fiveMinutes * 300L);
    }

    private static List<Instant> minutes(WorkingHours hours, LocalDate day, ZoneId zone) {
        return hours.on(day, zone).stream()
                .flatMap(time -> Stream.iterate(
                        time.start(), each -> each.isBefore(time.end()), each -> each.plus(1, ChronoUnit.MINUTES)))
                .sorted()
                .toList();
    }

    private static List<Instant> minutesOnTheWall(List<Shift> shifts, LocalDate day, ZoneId zone) {
        var worked = new ArrayList<Instant>();
        for (var minute = day.atStartOfDay(zone);
                minute.toLocalDate().equals(day);
                minute = minute.plus(1, ChronoUnit.MINUTES)) {
            var shown = minute.toLocalTime();
            var first = minute.isEqual(minute.withEarlierOffsetAtOverlap());
            if (first && shifts.stream().anyMatch(each -> !shown.isBefore(each.from()) && shown.isBefore(each.to()))) {
                worked.add(minute.toInstant());
            }
        }
        return worked;
    }
}
