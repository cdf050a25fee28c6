package care.milkway.scheduling.stranded;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Device;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Room;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.kernel.Interval;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether booked visits fit one description of their clinic. Pure. */
final class VisitFit {

    private record WorkingDay(String practitioner, String site, LocalDate day) {}

    private final Map<ResourceId, Practitioner> practitioners;
    private final Map<ResourceId, Room> rooms;
    private final Map<ResourceId, Device> devices;
    private final Map<String, Service> services;
    private final Map<String, Site> sites;
    private final Map<WorkingDay, List<Interval>> shifts = new HashMap<>();

    VisitFit(Clinic clinic) {
        practitioners = by(clinic.practitioners(), clinic::practitionerId);
        rooms = by(clinic.rooms(), clinic::roomId);
        devices = by(clinic.devices(), clinic::deviceId);
        services = by(clinic.services(), Service::code);
        sites = by(clinic.sites(), Site::key);
    }

    private static <K, T> Map<K, T> by(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.toMap(key, each -> each));
    }

    Set<StrandedBecause> obstacles(BookedAhead visit) {
        var found = EnumSet.noneOf(StrandedBecause.class);
        var service = Optional.ofNullable(services.get(visit.service()))
                .filter(each -> each.modes().contains(visit.mode()));
        var practitioner = practitioners.get(visit.practitioner());
        if (practitioner == null) {
            found.add(StrandedBecause.PRACTITIONER);
        } else if (!works(practitioner, visit)) {
            found.add(StrandedBecause.HOURS);
        }
        if (service.isEmpty()) {
            found.add(StrandedBecause.SERVICE);
        } else if (practitioner != null && !service.get().professions().contains(practitioner.profession())) {
            found.add(StrandedBecause.PROFESSION);
        }
        service.filter(each -> !hasRoom(each, visit)).ifPresent(_ -> found.add(StrandedBecause.ROOM));
        service.filter(each -> !hasDevice(each, visit)).ifPresent(_ -> found.add(StrandedBecause.DEVICE));
        return found;
    }

    private boolean works(Practitioner practitioner, BookedAhead visit) {
        var site = sites.get(visit.site());
        if (site == null) {
            return false;
        }
        var day = LocalDate.ofInstant(visit.visit().start(), site.timeZone());
        return shifts
                .computeIfAbsent(new WorkingDay(practitioner.key(), site.key(), day), _ -> practitioner.hours().stream()
                        .filter(hours -> hours.site().equals(site.key()))
                        .flatMap(hours -> hours.on(day, site.timeZone()).stream())
                        .toList())
                .stream()
                .anyMatch(shift -> shift.contains(visit.visit()));
    }

    private boolean hasRoom(Service service, BookedAhead visit) {
        return visit.room().isEmpty()
                || Optional.ofNullable(rooms.get(visit.room().get()))
                        .filter(room -> service.roomKindFor(visit.mode())
                                .filter(room.kind()::equals)
                                .isPresent())
                        .isPresent();
    }

    private boolean hasDevice(Service service, BookedAhead visit) {
        return visit.device().isEmpty()
                || Optional.ofNullable(devices.get(visit.device().get()))
                        .filter(device -> service.deviceKindFor(visit.mode())
                                .filter(device.kind()::equals)
                                .isPresent())
                        .filter(device -> isCalibrated(device, visit))
                        .isPresent();
    }

    private boolean isCalibrated(Device device, BookedAhead visit) {
        return Optional.ofNullable(sites.get(device.site()))
                .map(site -> device.calibrationDue()
                        .plusDays(1)
                        .atStartOfDay(site.timeZone())
                        .toInstant())
                .filter(until -> !visit.visit().end().isAfter(until))
                .isPresent();
    }
}
