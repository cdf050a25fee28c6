package care.milkway.scheduling.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Practitioner;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.waitlist.FreedTimes.Unblocked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A block that ends may give whole days back: they are offered hour by hour, so that several people are asked at once. */
@Component
class UnblockedTimes {

    private static final Duration PIECE = Duration.ofHours(1);

    /** Half a year of one person's working time; nobody waits for longer. */
    private static final int MOST = 1_000;

    private final FreedTimes freed;
    private final WaitingEntries entries;
    private final Clinics clinics;
    private final Clock clock;

    UnblockedTimes(FreedTimes freed, WaitingEntries entries, Clinics clinics, Clock clock) {
        this.freed = freed;
        this.entries = entries;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Inside the work that ends the block. */
    void note(ClinicId id, UUID block) {
        var clinic = clinics.get(id);
        var now = clock.instant();
        var zone = clinic.sites().getFirst().timeZone();
        entries.lastWanted(LocalDate.ofInstant(now, zone))
                .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant())
                .ifPresent(until -> freed.unblocked(block).stream()
                        .flatMap(each -> pieces(clinic, each, now, until))
                        .limit(MOST)
                        .forEach(piece -> freed.note(piece, now)));
    }

    /** Those hours of it, from now on, in which somebody works whom it concerns. Pure. */
    static Stream<Interval> pieces(Clinic clinic, Unblocked block, Instant now, Instant until) {
        var start = later(block.time().start(), now);
        var end = earlier(block.time().end(), until);
        var concerned = concerned(clinic, block);
        return Stream.iterate(start, moment -> moment.isBefore(end), moment -> moment.plus(PIECE))
                .map(moment -> new Interval(moment, earlier(moment.plus(PIECE), end)))
                .filter(piece -> concerned.stream().anyMatch(each -> works(clinic, each, piece)));
    }

    /** A room or a device concerns everybody. */
    private static List<Practitioner> concerned(Clinic clinic, Unblocked block) {
        var blocked = clinic.practitioners().stream()
                .filter(each -> block.resources().contains(clinic.practitionerId(each)))
                .toList();
        return blocked.isEmpty() ? clinic.practitioners() : blocked;
    }

    private static boolean works(Clinic clinic, Practitioner practitioner, Interval piece) {
        return practitioner.hours().stream().anyMatch(hours -> {
            var zone = clinic.site(hours.site()).orElseThrow().timeZone();
            return hours.on(LocalDate.ofInstant(piece.start(), zone), zone).stream()
                    .anyMatch(shift -> shift.overlaps(piece));
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
