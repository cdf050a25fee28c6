package care.milkway.scheduling.availability;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Site;
import care.milkway.clinic.hours.WorkingHours;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.availability.timeline.Slots;
import care.milkway.scheduling.availability.timeline.Week;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A clinic's description as a search needs it, worked out once: who works where and when, and what can be taken. */
final class Roster {

    /** By the description itself, for as long as anybody has it. */
    private static final LoadingCache<Clinic, Roster> KNOWN =
            Caffeine.newBuilder().weakKeys().build(Roster::new);

    /** A practitioner at a site. */
    record Assignment(Practitioner practitioner, ResourceId id, Site site, Slots hours) {}

    private record Room(ResourceId id, String site, String kind) {}

    /**
     * @param endOfUse the end of the day its calibration is due, on the clock of its site
     */
    record Device(ResourceId id, String site, String kind, Instant endOfUse) {}

    private final List<Assignment> assignments;
    private final List<Room> rooms;
    private final List<Device> devices;

    private Roster(Clinic clinic) {
        var same = new HashMap<List<WorkingHours>, Hours>();
        assignments = clinic.sites().stream()
                .flatMap(site -> clinic.practitioners().stream()
                        .map(each -> assignment(clinic, each, site, same))
                        .flatMap(Optional::stream))
                .toList();
        rooms = clinic.rooms().stream()
                .map(room -> new Room(clinic.roomId(room), room.site(), room.kind()))
                .toList();
        devices = clinic.devices().stream()
                .map(device -> new Device(
                        clinic.deviceId(device),
                        device.site(),
                        device.kind(),
                        device.calibrationDue()
                                .plusDays(1)
                                .atStartOfDay(
                                        clinic.site(device.site()).orElseThrow().timeZone())
                                .toInstant()))
                .toList();
    }

    /** Those who work the same hours at a site share them; many do, and so less memory is walked through. */
    private static Optional<Assignment> assignment(
            Clinic clinic, Practitioner practitioner, Site site, Map<List<WorkingHours>, Hours> same) {
        var here = practitioner.hours().stream()
                .filter(hours -> hours.site().equals(site.key()))
                .toList();
        return here.isEmpty()
                ? Optional.empty()
                : Optional.of(new Assignment(
                        practitioner,
                        clinic.practitionerId(practitioner),
                        site,
                        same.computeIfAbsent(here, hours -> new Hours(hours, site))));
    }

    static Roster of(Clinic clinic) {
        return KNOWN.get(clinic);
    }

    List<Assignment> assignments() {
        return assignments;
    }

    /** The rooms of a kind at a site, in the order of the clinic's file. */
    List<ResourceId> rooms(Site site, String kind) {
        return rooms.stream()
                .filter(room -> room.site().equals(site.key()) && room.kind().equals(kind))
                .map(Room::id)
                .toList();
    }

    /** The devices of a kind at a site, in or out of calibration. */
    List<Device> devices(Site site, String kind) {
        return devices.stream()
                .filter(device ->
                        device.site().equals(site.key()) && device.kind().equals(kind))
                .toList();
    }

    /** When somebody works at a site; each week is worked out when it is asked for first. */
    private static final class Hours implements Slots {

        private final List<WorkingHours> hours;
        private final Site site;
        private final Map<Long, Week> weeks = new ConcurrentHashMap<>();

        Hours(List<WorkingHours> hours, Site site) {
            this.hours = hours;
            this.site = site;
        }

        @Override
        public void addTo(long[] words, long first) {
            var last = Math.floorDiv(first + words.length - 1, Week.WORDS);
            for (long number = Math.floorDiv(first, Week.WORDS); number <= last; number++) {
                weeks.computeIfAbsent(number, this::week).addTo(words, first);
            }
        }

        private Week week(long number) {
            var week = Week.clear(number);
            var zone = site.timeZone();
            var last = LocalDate.ofInstant(week.span().end(), zone);
            for (var day = LocalDate.ofInstant(week.span().start(), zone); !day.isAfter(last); day = day.plusDays(1)) {
                for (var each : hours) {
                    for (Interval shift : each.on(day, zone)) {
                        week = week.with(shift);
                    }
                }
            }
            return week;
        }
    }
}
