package care.milkway.scheduling.availability;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.kernel.Interval;
import care.milkway.testing.MeasuredClinic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A week of the clinic on which Milkway is measured, half booked, as a search finds it. */
final class MeasuredWeek {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final Search search;
    private final Interval window;
    private final Map<ResourceId, List<Interval>> busy;

    private MeasuredWeek(Search search, Interval window, Map<ResourceId, List<Interval>> busy) {
        this.search = search;
        this.window = window;
        this.busy = busy;
    }

    static MeasuredWeek halfBooked() {
        var clinic = MeasuredClinic.described("bench-0001", true).clinic();
        var service = clinic.service(MeasuredClinic.SERVICE).orElseThrow();
        var everybody = new Eligible(service.professions(), Set.of());
        var search = new Search(clinic, service, everybody, Optional.of(MONDAY), 7, 10, Search.Preferences.NONE);
        var window = new Interval(
                MONDAY.atStartOfDay(MeasuredClinic.ZONE).toInstant(),
                MONDAY.plusDays(7).atStartOfDay(MeasuredClinic.ZONE).toInstant());
        return new MeasuredWeek(search, window, busy(clinic));
    }

    private static Map<ResourceId, List<Interval>> busy(Clinic clinic) {
        var busy = new HashMap<ResourceId, List<Interval>>();
        MONDAY.datesUntil(MONDAY.plusDays(7))
                .flatMap(day -> MeasuredClinic.halfBooked(clinic.slug(), day).stream())
                .forEach(visit -> {
                    var during = Interval.of(visit.start(), MeasuredClinic.TAKEN);
                    add(busy, clinic.practitionerId(clinic.practitioners().get(visit.practitioner())), during);
                    add(busy, clinic.roomId(clinic.rooms().get(visit.room())), during);
                    visit.device()
                            .ifPresent(device ->
                                    add(busy, clinic.deviceId(clinic.devices().get(device)), during));
                });
        return busy;
    }

    private static void add(Map<ResourceId, List<Interval>> busy, ResourceId resource, Interval during) {
        busy.computeIfAbsent(resource, _ -> new ArrayList<>()).add(during);
    }

    Offers soonest() {
        return new Availability(search, window, new Busy.Listed(busy)).soonest();
    }
}
