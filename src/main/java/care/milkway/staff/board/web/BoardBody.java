package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Site;
import care.milkway.kernel.Interval;
import care.milkway.page.Texts;
import care.milkway.scheduling.board.VisitState;
import care.milkway.scheduling.desk.Block;
import care.milkway.staff.board.web.BoardColumns.BoardColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The board as the calendar in the browser reads it: times on the clock of the wall, names, and nothing it can do without. */
record BoardBody(
        List<ColumnBody> columns, List<VisitBody> visits, List<GroundBody> grounds, String from, String until) {

    private static final LocalTime EARLIEST = LocalTime.of(9, 0);
    private static final LocalTime LATEST = LocalTime.of(17, 0);

    record ColumnBody(String id, String key, String title, String more) {}

    /** @param late from when on she is late, if she has not come; in milliseconds */
    record VisitBody(
            String id,
            List<String> resourceIds,
            String start,
            String end,
            String title,
            String time,
            String service,
            String where,
            String state,
            String word,
            String icon,
            boolean open,
            boolean gone,
            long late,
            String sentence) {}

    /** What lies behind the visits: nobody works, or something is blocked. */
    record GroundBody(String id, List<String> resourceIds, String start, String end, String title, String kind) {}

    static VisitBody visit(VisitLine line, Texts t) {
        return new VisitBody(
                line.id().toString(),
                line.resources().map(each -> each.value().toString()).toList(),
                line.start().toString(),
                line.end().toString(),
                line.words().name(),
                t.time(line.words().start()),
                line.service(t.language()),
                line.words().practitioner()
                        + (line.words().where().isEmpty()
                                ? ""
                                : " · " + line.words().where()),
                line.state().name(),
                line.stateWord(t),
                line.icon(),
                line.open(),
                line.state() == VisitState.CANCELLED,
                VisitState.lateFrom(line.appointment()).toEpochMilli(),
                line.sentence(t));
    }

    static BoardBody of(
            Clinic clinic,
            List<BoardColumn> columns,
            List<VisitLine> visits,
            List<Block> blocks,
            LocalDate first,
            int days,
            Texts t) {
        var zone = clinic.sites().getFirst().timeZone();
        var hours = first.datesUntil(first.plusDays(days))
                .flatMap(day -> clinic.practitioners().stream().flatMap(each -> working(clinic, each, day)))
                .toList();
        var starts = Stream.concat(
                        hours.stream().map(each -> wall(each.start(), zone)),
                        visits.stream().map(VisitLine::start))
                .map(LocalDateTime::toLocalTime);
        var ends = Stream.concat(
                        hours.stream().map(each -> wall(each.end(), zone)),
                        visits.stream().map(VisitLine::end))
                .map(LocalDateTime::toLocalTime);
        var from = starts.reduce(EARLIEST, (one, other) -> one.isBefore(other) ? one : other)
                .withMinute(0);
        var until = ends.reduce(LATEST, (one, other) -> one.isAfter(other) ? one : other);
        var grounds = new ArrayList<GroundBody>();
        if (days == 1) { // a week has no columns behind which anybody could be off
            columns.forEach(column -> column.person(clinic)
                    .ifPresent(each -> off(clinic, column, each, first, from, until, zone, grounds)));
        }
        blocks.forEach(block -> grounds.add(block(block, zone, t)));
        return new BoardBody(
                columns.stream()
                        .map(each ->
                                new ColumnBody(each.id().value().toString(), each.key(), each.title(), each.more()))
                        .toList(),
                visits.stream().map(each -> visit(each, t)).toList(),
                grounds,
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
            BoardColumn column,
            Practitioner practitioner,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            ZoneId zone,
            List<GroundBody> grounds) {
        var at = day.atTime(from);
        for (var shift : working(clinic, practitioner, day).toList()) {
            ground(column, at, wall(shift.start(), zone), grounds);
            at = wall(shift.end(), zone);
        }
        ground(column, at, day.atTime(until).plusHours(1), grounds);
    }

    private static void ground(BoardColumn column, LocalDateTime from, LocalDateTime to, List<GroundBody> grounds) {
        if (from.isBefore(to)) {
            var id = column.id().value().toString();
            grounds.add(new GroundBody("off-" + id + from, List.of(id), from.toString(), to.toString(), "", "off"));
        }
    }

    private static GroundBody block(Block block, ZoneId zone, Texts t) {
        return new GroundBody(
                block.id().toString(),
                block.resources().stream()
                        .map(ResourceId::value)
                        .map(String::valueOf)
                        .toList(),
                wall(block.during().start(), zone).toString(),
                wall(block.during().end(), zone).toString(),
                t.get("board.block." + block.kind()) + (block.reason().isEmpty() ? "" : ": " + block.reason()),
                "blocked");
    }

    private static LocalDateTime wall(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
