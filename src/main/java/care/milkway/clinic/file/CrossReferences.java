package care.milkway.clinic.file;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Device;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Room;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.VisitPackage;
import care.milkway.clinic.hours.WorkingHours;
import care.milkway.page.FieldPath;
import java.time.LocalDate;
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
final class CrossReferences {

    private final List<RefusedField> found = new ArrayList<>();
    private final Clinic clinic;

    private CrossReferences(Clinic clinic) {
        this.clinic = clinic;
    }

    static Optional<RefusedField> firstRefusal(Clinic clinic) {
        var check = new CrossReferences(clinic);
        check.unique("sites", clinic.sites(), Site::key, "key");
        check.unique("rooms", clinic.rooms(), Room::key, "key");
        check.unique("devices", clinic.devices(), Device::key, "key");
        check.unique("practitioners", clinic.practitioners(), Practitioner::key, "key");
        check.unique("services", clinic.services(), Service::code, "code");
        check.unique("services", clinic.services(), Service::page, "page");
        check.unique("packages", clinic.packages(), VisitPackage::code, "code");
        check.sites();
        check.services();
        check.packages();
        check.letters();
        check.brand();
        check.reviews();
        return check.found.stream().findFirst();
    }

    private <T> void unique(String list, List<T> all, Function<T, String> name, String field) {
        var seen = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(name.apply(all.get(i)))) {
                found.add(new RefusedField(FieldPath.of(list, i, field), name.apply(all.get(i)) + " is there twice"));
            }
        }
    }

    private void sites() {
        var sites = names(clinic.sites().stream().map(Site::key));
        for (int i = 0; i < clinic.rooms().size(); i++) {
            known(sites, clinic.rooms().get(i).site(), "site", FieldPath.of("rooms", i, "site"));
        }
        for (int i = 0; i < clinic.devices().size(); i++) {
            known(sites, clinic.devices().get(i).site(), "site", FieldPath.of("devices", i, "site"));
        }
        for (int i = 0; i < clinic.practitioners().size(); i++) {
            var hours = clinic.practitioners().get(i).hours();
            for (int j = 0; j < hours.size(); j++) {
                known(sites, hours.get(j).site(), "site", FieldPath.of("practitioners", i, "hours", j, "site"));
            }
            shifts(i, hours);
            for (int j = 0; j < hours.size(); j++) {
                days(i, j, hours.get(j));
            }
        }
    }

    /** Somebody is in one place at a time: shifts of a day meet nowhere, not even at two sites. */
    private void shifts(int practitioner, List<WorkingHours> hours) {
        OverlappingShifts.in(hours)
                .ifPresent(path -> found.add(new RefusedField(
                        path.under("practitioners", practitioner, "hours"),
                        "this shift overlaps another one of the same day")));
    }

    private void days(int practitioner, int entry, WorkingHours hours) {
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < hours.exceptions().size(); i++) {
            if (!seen.add(hours.exceptions().get(i).day())) {
                found.add(new RefusedField(
                        FieldPath.of("practitioners", practitioner, "hours", entry, "exceptions", i, "day"),
                        "this day is there twice"));
            }
        }
    }

    private void services() {
        var roomKinds = names(clinic.rooms().stream().map(Room::kind));
        var codes = names(clinic.services().stream().map(Service::code));
        var deviceKinds = names(clinic.devices().stream().map(Device::kind));
        for (int i = 0; i < clinic.services().size(); i++) {
            var service = clinic.services().get(i);
            known(roomKinds, service.roomKind(), "room of kind", FieldPath.of("services", i, "roomKind"));
            known(deviceKinds, service.deviceKind(), "device of kind", FieldPath.of("services", i, "deviceKind"));
            for (int j = 0; j < service.alsoNeeded().size(); j++) {
                known(codes, service.alsoNeeded().get(j), "service", FieldPath.of("services", i, "related", j));
            }
            if (service.modes().contains(Mode.IN_PERSON) && service.roomKind() == null) {
                found.add(new RefusedField(
                        FieldPath.of("services", i, "roomKind"), "a visit in person needs a kind of room"));
            }
            if (service.treatment() == Treatment.ULTRASOUND && service.deviceKind() == null) {
                found.add(new RefusedField(
                        FieldPath.of("services", i, "deviceKind"), "ultrasound needs a kind of device"));
            }
        }
    }

    private void packages() {
        var services = names(clinic.services().stream().map(Service::code));
        for (int i = 0; i < clinic.packages().size(); i++) {
            known(services, clinic.packages().get(i).service(), "service", FieldPath.of("packages", i, "service"));
        }
    }

    /** Who needs a letter for ultrasound, and who signs it, is said once. */
    private void letters() {
        var all = clinic.letters().treatments();
        unique("letters", all, each -> each.treatment().name(), "treatment");
        for (int i = 0; i < all.size(); i++) {
            var said = all.get(i).neededFor() != null || all.get(i).signers() != null;
            var whole = all.get(i).neededFor() != null && all.get(i).signers() != null;
            var codes = all.get(i).statements();
            if (codes.stream().distinct().count() < codes.size()) {
                found.add(new RefusedField(
                        FieldPath.of("letters", "treatments", i, "statements"), "a code stands there twice"));
            }
            var path = FieldPath.of("letters", "treatments", i, "neededFor");
            if (all.get(i).treatment() == Treatment.ULTRASOUND && said) {
                found.add(new RefusedField(path, "for ultrasound this stands under triage"));
            } else if (all.get(i).treatment() != Treatment.ULTRASOUND && !whole) {
                found.add(new RefusedField(path, "who needs the letter and who signs it is missing"));
            }
        }
    }

    private void brand() {
        clinic.brand()
                .failure()
                .ifPresent(each -> found.add(new RefusedField(FieldPath.of("brand", each.field()), each.sentence())));
    }

    /** What somebody said is shown with her consent; what nobody said is shown by a demo alone. */
    private void reviews() {
        for (int i = 0; i < clinic.reviews().size(); i++) {
            var review = clinic.reviews().get(i);
            if (review.invented() && !clinic.demo()) {
                found.add(new RefusedField(
                        FieldPath.of("reviews", i, "sample"), "only a demo clinic may show what nobody said"));
            }
            if (!review.invented() && review.consentedOn() == null) {
                found.add(new RefusedField(
                        FieldPath.of("reviews", i, "consentedOn"),
                        "a review is shown only with the day on which its author agreed"));
            }
        }
    }

    private void known(Set<String> names, @Nullable String name, String what, FieldPath path) {
        if (name != null && !names.contains(name)) {
            found.add(new RefusedField(path, "there is no " + what + " " + name));
        }
    }

    private static Set<String> names(Stream<String> names) {
        return names.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
