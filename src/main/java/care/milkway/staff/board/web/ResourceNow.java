package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.page.Texts;
import care.milkway.scheduling.board.VisitState;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a room or a device is at this moment; public for the templates.
 *
 * @param until when that ends, or when it is needed next; none if not today
 */
public record ResourceNow(String name, Use use, String words, Optional<ZonedDateTime> until) {

    /** What it is doing. */
    public enum Use {
        FREE,
        TAKEN,
        BLOCKED,
        UNCALIBRATED
    }

    /** Rooms first, then devices, as the clinic has them; from all visits and blocks of its day. */
    static List<ResourceNow> of(Clinic clinic, BoardRows day, Instant now, Texts t) {
        var today = now.atZone(clinic.sites().getFirst().timeZone()).toLocalDate();
        var rooms = clinic.rooms().stream().map(each -> of(clinic.roomId(each), each.name(), day, now, t));
        var devices = clinic.devices().stream()
                .map(each -> today.isAfter(each.calibrationDue())
                        ? new ResourceNow(BoardColumns.title(each), Use.UNCALIBRATED, "", Optional.empty())
                        : of(clinic.deviceId(each), BoardColumns.title(each), day, now, t));
        return Stream.concat(rooms, devices).toList();
    }

    private static ResourceNow of(ResourceId id, String name, BoardRows day, Instant now, Texts t) {
        var block = day.blocks().stream()
                .filter(each -> each.block().resources().contains(id)
                        && each.block().during().contains(now))
                .findFirst();
        if (block.isPresent()) {
            return new ResourceNow(name, Use.BLOCKED, block.get().words(t), block.map(BlockLine::end));
        }
        var visits = day.visits().stream()
                .filter(line -> !line.over() && line.resources().anyMatch(id::equals))
                .toList();
        return visits.stream()
                .filter(line -> isThere(line, now))
                .findFirst()
                .map(line -> new ResourceNow(
                        name,
                        Use.TAKEN,
                        line.words().practitioner(),
                        Optional.of(line.ends()).filter(end -> end.toInstant().isAfter(now))))
                .orElseGet(() -> new ResourceNow(
                        name,
                        Use.FREE,
                        "",
                        visits.stream()
                                .map(VisitLine::begins)
                                .filter(start -> start.toInstant().isAfter(now))
                                .findFirst()));
    }

    /** Whoever is being treated is in the room, however late it is; whoever is expected has it from her time on. */
    private static boolean isThere(VisitLine line, Instant now) {
        return line.state() == VisitState.WITH_PRACTITIONER
                || line.state() == VisitState.TREATED
                || (!line.begins().toInstant().isAfter(now)
                        && line.ends().toInstant().isAfter(now));
    }

    public String sentence(Texts t) {
        return switch (use) {
            case FREE ->
                until.map(at -> t.get("board.now.free.until", t.time(at))).orElseGet(() -> t.get("board.now.free"));
            case TAKEN, BLOCKED ->
                until.map(at -> t.get("board.now.until", words, t.time(at))).orElse(words);
            case UNCALIBRATED -> t.get("board.now.uncalibrated");
        };
    }
}
