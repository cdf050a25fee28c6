package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Service;
import care.milkway.kernel.Interval;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what is taken and finds what is free. */
@Component
class FreeTimes {

    private final Claims claims;
    private final Clock clock;

    FreeTimes(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    Offers soonest(Search search) {
        var now = clock.instant();
        return NoticePolicy.window(search.clinic(), search.from(), search.days(), now)
                .map(window -> new Availability(search, window, busy(search, window, now)).soonest())
                .orElseGet(Offers::none);
    }

    /** The offer for a time if nobody had taken anything: whether it belongs to what the clinic offers at all. */
    static Optional<Offer> ifNobodyHadIt(Search search, Instant start) {
        var only = new Interval(start, start.plusSeconds(1));
        var offers = new Availability(search, only, Map.of()).soonest();
        return offers.times().stream().findFirst();
    }

    private Map<ResourceId, List<Interval>> busy(Search search, Interval window, Instant now) {
        var service = search.service();
        var around = new Interval(window.start(), window.end().plus(service.length()))
                .widened(service.bufferBefore(), service.bufferAfter());
        return claims.busy(search.clinic().id(), resources(search.clinic(), service, search), around, now);
    }

    private static List<ResourceId> resources(Clinic clinic, Service service, Search search) {
        var resources = new ArrayList<ResourceId>();
        for (var practitioner : clinic.practitioners()) {
            if (service.professions().contains(practitioner.profession())
                    && search.wishes().fit(practitioner)) {
                resources.add(clinic.practitionerId(practitioner));
            }
        }
        for (var site : clinic.sites()) {
            service.roomKindFor(search.mode())
                    .ifPresent(kind -> resources.addAll(Availability.rooms(clinic, site, kind)));
            service.deviceKindFor(search.mode()).ifPresent(kind -> Availability.devices(clinic, site, kind)
                    .forEach(device -> resources.add(clinic.deviceId(device))));
        }
        return resources;
    }
}
