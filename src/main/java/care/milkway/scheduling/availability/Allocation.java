package care.milkway.scheduling.availability;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Service;
import care.milkway.kernel.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which practitioner, room and device a visit gets. Pure. */
public record Allocation(ResourceId practitioner, Optional<ResourceId> room, Optional<ResourceId> device) {

    /** Everything that could be given, in the order in which everybody claims: who, where, with what. */
    public record Candidates(
            ResourceId practitioner, Optional<List<ResourceId>> rooms, Optional<List<ResourceId>> devices) {

        public static Candidates of(Clinic clinic, Service service, Offer offer) {
            var roster = Roster.of(clinic);
            return new Candidates(
                    clinic.practitionerId(offer.practitioner()),
                    service.roomKindFor(offer.mode()).map(kind -> roster.rooms(offer.site(), kind)),
                    service.deviceKindFor(offer.mode()).map(kind -> roster.devices(offer.site(), kind).stream()
                            .filter(device ->
                                    !device.endOfUse().isBefore(offer.visit().end()))
                            .map(Roster.Device::id)
                            .toList()));
        }

        /** Of these, only that room and that device, where one is named. */
        public Candidates only(Optional<ResourceId> room, Optional<ResourceId> device) {
            return new Candidates(practitioner, narrowed(rooms, room), narrowed(devices, device));
        }

        private static Optional<List<ResourceId>> narrowed(
                Optional<List<ResourceId>> kind, Optional<ResourceId> wanted) {
            return kind.map(
                    each -> wanted.map(one -> each.stream().filter(one::equals).toList())
                            .orElse(each));
        }

        /** Whether there is anything of each kind that is needed. */
        public boolean exist() {
            return rooms.filter(List::isEmpty).isEmpty()
                    && devices.filter(List::isEmpty).isEmpty();
        }

        /** Whether what was given once could be given now. */
        public boolean include(Allocation given) {
            return practitioner.equals(given.practitioner())
                    && fits(rooms, given.room())
                    && fits(devices, given.device());
        }

        private static boolean fits(Optional<List<ResourceId>> kind, Optional<ResourceId> given) {
            return kind.map(each -> given.filter(each::contains).isPresent()).orElse(given.isEmpty());
        }

        public Collection<ResourceId> all() {
            var all = new ArrayList<ResourceId>();
            all.add(practitioner);
            rooms.ifPresent(all::addAll);
            devices.ifPresent(all::addAll);
            return all;
        }

        /** The first of each kind that is free; each practitioner starts looking elsewhere, so that few collide. */
        Optional<Allocation> choose(Busy busy, Interval during) {
            if (!busy.isFree(practitioner, during)) {
                return Optional.empty();
            }
            var room = rooms.flatMap(each -> firstFree(each, busy, during));
            var device = devices.flatMap(each -> firstFree(each, busy, during));
            return room.isPresent() == rooms.isPresent() && device.isPresent() == devices.isPresent()
                    ? Optional.of(new Allocation(practitioner, room, device))
                    : Optional.empty();
        }

        private Optional<ResourceId> firstFree(List<ResourceId> kind, Busy busy, Interval during) {
            var rotated = new ArrayList<>(kind);
            Collections.rotate(rotated, practitioner.hashCode());
            return rotated.stream().filter(each -> busy.isFree(each, during)).findFirst();
        }
    }

    public List<ResourceId> resources() {
        var all = new ArrayList<ResourceId>();
        all.add(practitioner);
        room.ifPresent(all::add);
        device.ifPresent(all::add);
        return all;
    }
}
