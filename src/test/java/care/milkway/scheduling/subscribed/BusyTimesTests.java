package care.milkway.scheduling.subscribed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.milkway.kernel.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a calendar says that somebody is taken. On the fourteenth of March 2027 Toronto's clocks go forward. */
class BusyTimesTests {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Interval SPRING = Interval.of(at("2027-03-01T00:00"), Duration.ofDays(40));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TORONTO).toInstant();
    }

    private static String event(String... lines) {
        return component("e" + Arrays.hashCode(lines), lines);
    }

    private static String component(String uid, String... lines) {
        return Stream.concat(
                        Stream.of("BEGIN:VEVENT", "UID:" + uid, "DTSTAMP:20260101T000000Z"),
                        Stream.concat(Stream.of(lines), Stream.of("END:VEVENT", "")))
                .collect(Collectors.joining("\r\n"));
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    /** As the clock of Toronto shows them. */
    private static List<String> busy(String... events) throws CalendarUnread {
        return BusyTimes.of(calendar(events), TORONTO, SPRING).stream()
                .map(each -> LocalDateTime.ofInstant(each.start(), TORONTO) + " "
                        + LocalDateTime.ofInstant(each.end(), TORONTO))
                .toList();
    }

    @Test
    void whatRepeatsStaysOnItsClockWhenTheClockChanges() throws CalendarUnread {
        assertThat(busy(event(
                        "DTSTART;TZID=America/Toronto:20270302T140000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=WEEKLY;COUNT=4",
                        "EXDATE;TZID=America/Toronto:20270309T140000")))
                .containsExactly(
                        "2027-03-02T14:00 2027-03-02T15:00",
                        "2027-03-16T14:00 2027-03-16T15:00",
                        "2027-03-23T14:00 2027-03-23T15:00");
    }

    @Test
    void aWholeDayIsADayOfTheClinicAlsoOfTwentyThreeHours() throws CalendarUnread {
        assertThat(busy(event("DTSTART;VALUE=DATE:20270314"))).containsExactly("2027-03-14T00:00 2027-03-15T00:00");
        assertThat(BusyTimes.of(calendar(event("DTSTART;VALUE=DATE:20270314")), TORONTO, SPRING)
                        .getFirst()
                        .length())
                .isEqualTo(Duration.ofHours(23));
        assertThat(busy(event("DTSTART;VALUE=DATE:20270313", "DTEND;VALUE=DATE:20270316")))
                .containsExactly("2027-03-13T00:00 2027-03-16T00:00");
    }

    @Test
    void aTimeWithoutAZoneIsOnTheClockOfTheClinic() throws CalendarUnread {
        assertThat(busy(event("DTSTART:20270310T090000", "DURATION:PT2H")))
                .containsExactly("2027-03-10T09:00 2027-03-10T11:00");
        assertThat(busy(event("DTSTART:20270310T140000Z", "DTEND:20270310T143000Z")))
                .containsExactly("2027-03-10T09:00 2027-03-10T09:30");
    }

    @Test
    void oneOfASeriesThatWasMovedIsWhereItWasMovedTo() throws CalendarUnread {
        var series = component(
                "yoga", "DTSTART;TZID=America/Toronto:20270302T140000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2");
        var moved = component(
                "yoga",
                "RECURRENCE-ID;TZID=America/Toronto:20270309T140000",
                "DTSTART;TZID=America/Toronto:20270310T160000",
                "DURATION:PT1H");
        assertThat(busy(series, moved))
                .containsExactly("2027-03-02T14:00 2027-03-02T15:00", "2027-03-10T16:00 2027-03-10T17:00");
    }

    @Test
    void whatTakesNoTimeDoesNotCount() throws CalendarUnread {
        assertThat(busy(
                        event("DTSTART;VALUE=DATE:20270310", "TRANSP:TRANSPARENT"),
                        event("DTSTART:20270310T140000Z", "DURATION:PT1H", "STATUS:CANCELLED"),
                        event("DTSTART:20270310T140000Z")))
                .isEmpty();
    }

    @Test
    void whatTouchesIsOneTime() throws CalendarUnread {
        assertThat(busy(
                        event("DTSTART:20270310T090000", "DURATION:PT1H"),
                        event("DTSTART:20270310T093000", "DURATION:PT1H", "SUMMARY:b"),
                        event("DTSTART:20270310T103000", "DURATION:PT1H", "SUMMARY:c", "CLASS:PUBLIC")))
                .containsExactly("2027-03-10T09:00 2027-03-10T11:30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!doctype html><html>sign in</html>",
                "BEGIN:VCARD\r\nEND:VCARD",
                "BEGIN:VCALENDAR\r\nnonsense"
            })
    void whatIsNoCalendarSaysSo(String text) {
        assertThatExceptionOfType(CalendarUnread.class)
                .isThrownBy(() -> BusyTimes.of(text, TORONTO, SPRING))
                .extracting(CalendarUnread::problem)
                .isEqualTo(CalendarProblem.NO_CALENDAR);
    }

    @Test
    void nobodyKeepsUsBusyWithARule() {
        var many = IntStream.range(0, 5_001)
                .mapToObj(each -> event("DTSTART:20270310T090000", "SUMMARY:" + each))
                .collect(Collectors.joining());
        for (var text : List.of(
                event("DTSTART:20270302T140000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY"),
                event("DTSTART:20270302T140000Z", "DURATION:PT1S", "RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=1,2"),
                many)) {
            assertThatExceptionOfType(CalendarUnread.class)
                    .isThrownBy(() -> BusyTimes.of(calendar(text), TORONTO, SPRING))
                    .extracting(CalendarUnread::problem)
                    .isEqualTo(CalendarProblem.TOO_MANY);
        }
    }
}
