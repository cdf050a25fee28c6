package care.milkway.clinic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a clinic fit together: every name that is used is there, and none is there twice. */
final class References {

    /** A field that does not fit, and why. */
    record Wrong(List<Object> path, String sentence) {

        String field() {
            var text = new StringBuilder();
            for (var step : path) {
                text.append(step instanceof Integer ? "[" + step + "]" : (text.isEmpty() ? "" : ".") + step);
            }
            return text.toString();
        }
    }

    private final List<Wrong> found = new ArrayList<>();
    private final Clinic clinic;

    private References(Clinic clinic) {
        this.clinic = clinic;
    }

    static Optional<Wrong> firstWrong(Clinic clinic) {
        var check = new References(clinic);
        check.unique("sites", clinic.sites(), Site::key, "key");
        check.unique("rooms", clinic.rooms(), Room::key, "key");
        check.unique("devices", clinic.devices(), Device::key, "key");
        check.unique("practitioners", clinic.practitioners(), Practitioner::key, "key");
        check.unique("services", clinic.services(), Service::code, "code");
        check.unique("services", clinic.services(), Service::page, "page");
        check.unique("packages", clinic.packages(), Bundle::code, "code");
        check.sites();
        check.services();
        check.packages();
        return check.found.stream().findFirst();
    }

    private <T> void unique(String list, List<T> all, Function<T, String> name, String field) {
        var seen = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(name.apply(all.get(i)))) {
                found.add(new Wrong(List.of(list, i, field), name.apply(all.get(i)) + " is there twice"));
            }
        }
    }

    private void sites() {
        var sites = names(clinic.sites().stream().map(Site::key));
        for (int i = 0; i < clinic.rooms().size(); i++) {
            known(sites, clinic.rooms().get(i).site(), "site", List.of("rooms", i, "site"));
        }
        for (int i = 0; i < clinic.devices().size(); i++) {
            known(sites, clinic.devices().get(i).site(), "site", List.of("devices", i, "site"));
        }
        for (int i = 0; i < clinic.practitioners().size(); i++) {
            var hours = clinic.practitioners().get(i).hours();
            for (int j = 0; j < hours.size(); j++) {
                known(sites, hours.get(j).site(), "site", List.of("practitioners", i, "hours", j, "site"));
            }
        }
    }

    private void services() {
        var roomKinds = names(clinic.rooms().stream().map(Room::kind));
        var deviceKinds = names(clinic.devices().stream().map(Device::kind));
        for (int i = 0; i < clinic.services().size(); i++) {
            var service = clinic.services().get(i);
            known(roomKinds, service.roomKind(), "room of kind", List.of("services", i, "roomKind"));
            known(deviceKinds, service.deviceKind(), "device of kind", List.of("services", i, "deviceKind"));
            if (service.modes().contains(Mode.IN_PERSON) && service.roomKind() == null) {
                found.add(new Wrong(List.of("services", i, "roomKind"), "a visit in person needs a kind of room"));
            }
            if (service.treatment() == Treatment.ULTRASOUND && service.deviceKind() == null) {
                found.add(new Wrong(List.of("services", i, "deviceKind"), "ultrasound needs a kind of device"));
            }
        }
    }

    private void packages() {
        var services = names(clinic.services().stream().map(Service::code));
        for (int i = 0; i < clinic.packages().size(); i++) {
            known(services, clinic.packages().get(i).service(), "service", List.of("packages", i, "service"));
        }
    }

    private void known(Set<String> names, @Nullable String name, String what, List<Object> path) {
        if (name != null && !names.contains(name)) {
            found.add(new Wrong(path, "there is no " + what + " " + name));
        }
    }

    private static Set<String> names(Stream<String> names) {
        return names.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
