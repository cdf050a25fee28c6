package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Service;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Appointment.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which practitioner, room and device a visit gets. Pure. */
record Allocation(ResourceId practitioner, Optional<ResourceId> room, Optional<ResourceId> device) {

    /** Everything that could be given, in the order in which everybody claims: who, where, with what. */
    record Candidates(ResourceId practitioner, Optional<List<ResourceId>> rooms, Optional<List<ResourceId>> devices) {

        static Candidates of(Clinic clinic, Service service, Offer offer) {
            var site = offer.site();
            return new Candidates(
                    clinic.practitionerId(offer.practitioner()),
                    service.roomKindFor(offer.mode()).map(kind -> Availability.rooms(clinic, site, kind)),
                    service.deviceKindFor(offer.mode()).map(kind -> Availability.devices(clinic, site, kind).stream()
                            .filter(device -> !Availability.endOfUse(device, site.timeZone())
                                    .isBefore(offer.visit().end()))
                            .map(clinic::deviceId)
                            .toList()));
        }

        /** Whether what was given once could be given now. */
        boolean include(Plan plan) {
            return practitioner.equals(plan.practitioner()) && fits(rooms, plan.room()) && fits(devices, plan.device());
        }

        private static boolean fits(Optional<List<ResourceId>> kind, Optional<ResourceId> given) {
            return kind.map(each -> given.filter(each::contains).isPresent()).orElse(given.isEmpty());
        }

        Collection<ResourceId> all() {
            var all = new ArrayList<ResourceId>();
            all.add(practitioner);
            rooms.ifPresent(all::addAll);
            devices.ifPresent(all::addAll);
            return all;
        }

        /** The first of each kind that is free; each practitioner starts looking elsewhere, so that few collide. */
        Optional<Allocation> choose(Map<ResourceId, List<Interval>> busy, Interval during) {
            if (!free(practitioner, busy, during)) {
                return Optional.empty();
            }
            var room = rooms.flatMap(each -> firstFree(each, busy, during));
            var device = devices.flatMap(each -> firstFree(each, busy, during));
            return room.isPresent() == rooms.isPresent() && device.isPresent() == devices.isPresent()
                    ? Optional.of(new Allocation(practitioner, room, device))
                    : Optional.empty();
        }

        private Optional<ResourceId> firstFree(
                List<ResourceId> kind, Map<ResourceId, List<Interval>> busy, Interval during) {
            var rotated = new ArrayList<>(kind);
            Collections.rotate(rotated, practitioner.hashCode());
            return rotated.stream().filter(each -> free(each, busy, during)).findFirst();
        }

        private static boolean free(ResourceId resource, Map<ResourceId, List<Interval>> busy, Interval during) {
            return busy.getOrDefault(resource, List.of()).stream().noneMatch(during::overlaps);
        }
    }

    List<ResourceId> resources() {
        var all = new ArrayList<ResourceId>();
        all.add(practitioner);
        room.ifPresent(all::add);
        device.ifPresent(all::add);
        return all;
    }
}
