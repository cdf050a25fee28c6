package care.milkway.clinic.file;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.brand.PictureUse;
import care.milkway.page.FieldPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every picture that a clinic's file names lies in its folder. */
final class RequiredPictures {

    private final Clinic clinic;

    private RequiredPictures(Clinic clinic) {
        this.clinic = clinic;
    }

    static Optional<RefusedField> firstMissing(Clinic clinic) {
        var check = new RequiredPictures(clinic);
        return check.brand().or(check::people).or(check::services).or(check::sites);
    }

    private Optional<RefusedField> brand() {
        var brand = clinic.brand();
        return missing(brand.logo(), FieldPath.of("brand", "logo"))
                .or(() -> missing(brand.pictures().hero(), FieldPath.of("brand", "pictures", "hero", "file")))
                .or(() -> missing(brand.pictures().place(), FieldPath.of("brand", "pictures", "place", "file")));
    }

    private Optional<RefusedField> people() {
        var missing = Optional.<RefusedField>empty();
        for (int i = 0; i < clinic.practitioners().size() && missing.isEmpty(); i++) {
            missing = missing(
                    clinic.practitioners().get(i).portrait(), FieldPath.of("practitioners", i, "portrait", "file"));
        }
        return missing;
    }

    private Optional<RefusedField> services() {
        var missing = Optional.<RefusedField>empty();
        for (int i = 0; i < clinic.services().size() && missing.isEmpty(); i++) {
            missing = missing(clinic.services().get(i).picture(), FieldPath.of("services", i, "picture", "file"));
        }
        return missing;
    }

    private Optional<RefusedField> sites() {
        var missing = Optional.<RefusedField>empty();
        for (int i = 0; i < clinic.sites().size() && missing.isEmpty(); i++) {
            missing = missing(clinic.sites().get(i).map(), FieldPath.of("sites", i, "map", "file"));
        }
        return missing;
    }

    private Optional<RefusedField> missing(@Nullable PictureUse use, FieldPath field) {
        return use == null ? Optional.empty() : missing(use.file(), field);
    }

    private Optional<RefusedField> missing(@Nullable String file, FieldPath field) {
        return Optional.ofNullable(file)
                .filter(name -> clinic.images().find(name).isEmpty())
                .map(name ->
                        new RefusedField(field, "the picture " + clinic.slug() + "/pictures/" + name + " is missing"));
    }
}
