package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Site;
import care.milkway.kernel.Interval;
import care.milkway.staff.board.web.BoardColumns.BoardColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the calendar in the browser can't read in the table: its columns, and when nobody works. */
record BoardFrame(List<ColumnBody> columns, List<OffBody> off, String from, String until) {

    private static final LocalTime EARLIEST = LocalTime.of(9, 0);
    private static final LocalTime LATEST = LocalTime.of(17, 0);

    /**
     * A column.
     *
     * @param face the address of a portrait, or empty
     */
    record ColumnBody(String id, String key, String title, String more, String face) {}

    /** Somebody does not work then, on the clock of the wall. */
    record OffBody(String key, String start, String end) {}

    static BoardFrame of(Clinic clinic, List<BoardColumn> columns, List<VisitLine> visits, LocalDate first, int days) {
        var zone = clinic.sites().getFirst().timeZone();
        var hours = first.datesUntil(first.plusDays(days))
                .flatMap(day -> clinic.practitioners().stream().flatMap(each -> working(clinic, each, day)))
                .toList();
        var from = Stream.concat(
                        hours.stream().map(each -> wall(each.start(), zone)),
                        visits.stream().map(VisitLine::start))
                .map(LocalDateTime::toLocalTime)
                .reduce(EARLIEST, (one, other) -> one.isBefore(other) ? one : other)
                .withMinute(0);
        var until = Stream.concat(
                        hours.stream().map(each -> wall(each.end(), zone)),
                        visits.stream().map(VisitLine::end))
                .map(LocalDateTime::toLocalTime)
                .reduce(LATEST, (one, other) -> one.isAfter(other) ? one : other);
        var off = new ArrayList<OffBody>();
        if (days == 1 || columns.size() == 1) {
            first.datesUntil(first.plusDays(days))
                    .forEach(day -> columns.forEach(column ->
                            column.person(clinic).ifPresent(each -> off(clinic, each, day, from, until, zone, off))));
        }
        return new BoardFrame(
                columns.stream()
                        .map(each -> new ColumnBody(
                                each.id().value().toString(), each.key(), each.title(), each.more(), each.face()))
                        .toList(),
                off,
                from.toString(),
                until.getMinute() == 0
                        ? until.toString()
                        : until.withMinute(0).plusHours(1).toString());
    }

    private static Stream<Interval> working(Clinic clinic, Practitioner practitioner, LocalDate day) {
        return practitioner.hours().stream()
                .flatMap(hours -> hours
                        .on(day, clinic.site(hours.site()).map(Site::timeZone).orElseThrow())
                        .stream())
                .sorted((one, other) -> one.start().compareTo(other.start()));
    }

    private static void off(
            Clinic clinic,
            Practitioner practitioner,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            ZoneId zone,
            List<OffBody> off) {
        var at = day.atTime(from);
        for (var shift : working(clinic, practitioner, day).toList()) {
            add(practitioner, at, wall(shift.start(), zone), off);
            at = wall(shift.end(), zone);
        }
        add(practitioner, at, day.atTime(until).plusHours(1), off);
    }

    private static void add(Practitioner practitioner, LocalDateTime from, LocalDateTime to, List<OffBody> off) {
        if (from.isBefore(to)) {
            off.add(new OffBody(practitioner.key(), from.toString(), to.toString()));
        }
    }

    private static LocalDateTime wall(java.time.Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
