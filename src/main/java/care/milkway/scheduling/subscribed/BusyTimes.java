package care.milkway.scheduling.subscribed;

import care.milkway.kernel.Interval;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;

/**
 * When a calendar says that somebody is taken, each event on the clock it names: without a zone, or for whole days, on the
 * clock of the clinic. What is only noted and takes no time, and what is cancelled, does not count. Pure.
 */
final class BusyTimes {

    private static final int MOST_EVENTS = 5_000;
    private static final int MOST_TIMES = 2_000;
    private static final Duration LONGEST = Duration.ofDays(366);

    private BusyTimes() {}

    /** A bound against a text that is made to keep us busy. */
    private static final String TOO_OFTEN = ".*(SECONDLY|MINUTELY|HOURLY|BYSECOND|BYMINUTE|BYHOUR).*";

    static List<Interval> of(String text, ZoneId zone, Interval window) throws CalendarUnread {
        var events = events(text);
        var replaced = replaced(events);
        var busy = new ArrayList<Interval>();
        for (var event : events) {
            if (isBusy(event)) {
                busy.addAll(times(event, zone, window, replaced));
            }
            if (busy.size() > MOST_TIMES) {
                throw new CalendarUnread(CalendarProblem.TOO_MANY);
            }
        }
        return joined(busy, window);
    }

    private static List<VEvent> events(String text) throws CalendarUnread {
        if (!text.stripLeading().startsWith("BEGIN:VCALENDAR") && !text.startsWith("\ufeffBEGIN:VCALENDAR")) {
            throw new CalendarUnread(CalendarProblem.NO_CALENDAR);
        }
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text.replace("\ufeff", "")));
            List<VEvent> events = calendar.getComponents("VEVENT");
            if (events.size() > MOST_EVENTS || events.stream().anyMatch(BusyTimes::repeatsTooOften)) {
                throw new CalendarUnread(CalendarProblem.TOO_MANY);
            }
            return events;
        } catch (ParserException | RuntimeException odd) {
            throw new CalendarUnread(CalendarProblem.NO_CALENDAR);
        } catch (CalendarUnread why) {
            throw why;
        } catch (IOException failure) {
            throw new CalendarUnread(CalendarProblem.NO_CALENDAR);
        }
    }

    private static boolean repeatsTooOften(VEvent event) {
        return value(event, Property.RRULE)
                .filter(rule -> rule.matches(TOO_OFTEN))
                .isPresent();
    }

    private static boolean isBusy(VEvent event) {
        return value(event, Property.TRANSP).filter("TRANSPARENT"::equals).isEmpty()
                && value(event, Property.STATUS).filter("CANCELLED"::equals).isEmpty();
    }

    private static Optional<String> value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue);
    }

    /** Single times of a series that stand on their own beside it. */
    private static Set<String> replaced(List<VEvent> events) {
        return events.stream()
                .flatMap(
                        event -> value(event, Property.RECURRENCE_ID)
                                .map(time -> value(event, Property.UID).orElse("") + " " + time)
                                .stream())
                .collect(Collectors.toSet());
    }

    private static List<Interval> times(VEvent event, ZoneId zone, Interval window, Set<String> replaced)
            throws CalendarUnread {
        try {
            var start = start(event);
            if (start.isEmpty() || takesNoTime(event, start.get())) {
                return List.of();
            }
            var clock = clock(event, zone);
            return (repeats(event) ? repeated(event, clock, window, replaced) : single(event, start.get(), clock))
                    .filter(each -> each.overlaps(window))
                    .toList();
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException odd) {
            throw new CalendarUnread(CalendarProblem.NO_CALENDAR);
        }
    }

    /** The clock the event names, by our own rules: those that come with a name in the library are some weeks wrong. */
    private static EventClock clock(VEvent event, ZoneId otherwise) {
        Optional<Property> start = event.getProperty(Property.DTSTART);
        Optional<Parameter> named = start.flatMap(each -> each.getParameter(Parameter.TZID));
        return named.map(Parameter::getValue)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(name -> new EventClock(ZoneId.of(name), true))
                .orElseGet(() -> new EventClock(otherwise, false));
    }

    /** On whose clock an event is; known: by a name that Java knows too. */
    private record EventClock(ZoneId zone, boolean known) {}

    private static Optional<Temporal> start(VEvent event) {
        Optional<DtStart<Temporal>> start = event.getProperty(Property.DTSTART);
        return start.map(DtStart::getDate);
    }

    /** A moment without an end is one; a day without an end is a day. */
    private static boolean takesNoTime(VEvent event, Temporal start) {
        return !(start instanceof LocalDate)
                && event.getProperty(Property.DTEND).isEmpty()
                && event.getProperty(Property.DURATION).isEmpty();
    }

    private static boolean repeats(VEvent event) {
        return event.getProperty(Property.RECURRENCE_ID).isEmpty()
                && (event.getProperty(Property.RRULE).isPresent()
                        || event.getProperty(Property.RDATE).isPresent());
    }

    private static Stream<Interval> single(VEvent event, Temporal start, EventClock clock) {
        Optional<DtEnd<Temporal>> end = event.getEndDate(true);
        return end.flatMap(each -> interval(start, each.getDate(), clock)).stream();
    }

    private static Stream<Interval> repeated(VEvent event, EventClock clock, Interval window, Set<String> replaced) {
        var from = LocalDateTime.ofInstant(window.start(), clock.zone()).minusDays(2);
        var until = LocalDateTime.ofInstant(window.end(), clock.zone()).plusDays(2);
        var uid = value(event, Property.UID).orElse("");
        Set<Period<Temporal>> periods = event.calculateRecurrenceSet(new Period<>(from, until));
        return periods.stream()
                .filter(each -> !replaced.contains(uid + " " + started(each)))
                .flatMap(each -> interval(each.getStart(), each.getEnd(), clock).stream());
    }

    /** As a time that stands on its own names the one it stands for. */
    private static String started(Period<Temporal> period) {
        return period.toString().replaceFirst("/.*", "");
    }

    private static Optional<Interval> interval(Temporal from, Temporal until, EventClock clock) {
        var start = moment(from, clock);
        var end = moment(until, clock);
        return start.isBefore(end)
                ? Optional.of(new Interval(start, end.isAfter(start.plus(LONGEST)) ? start.plus(LONGEST) : end))
                : Optional.empty();
    }

    private static Instant moment(Temporal time, EventClock clock) {
        return switch (time) {
            case Instant moment -> moment;
            case ZonedDateTime zoned ->
                clock.known() ? zoned.toLocalDateTime().atZone(clock.zone()).toInstant() : zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.atZone(clock.zone()).toInstant();
            case LocalDate day -> day.atStartOfDay(clock.zone()).toInstant();
            default -> throw new DateTimeException("a time of another kind");
        };
    }

    /** What touches is one: fewer blocks, and nothing of how her day is divided. */
    private static List<Interval> joined(List<Interval> busy, Interval window) {
        var joined = new ArrayList<Interval>();
        busy.stream().sorted(Comparator.comparing(Interval::start)).forEach(each -> {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.end().isBefore(each.start())) {
                joined.add(each);
            } else if (last.end().isBefore(each.end())) {
                joined.set(joined.size() - 1, new Interval(last.start(), each.end()));
            }
        });
        return joined.stream().filter(each -> each.overlaps(window)).toList();
    }
}
