package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.picture.Image;
import care.milkway.page.Page;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** What the frame around a clinic's pages shows: the one thing that other modules' pages need of this one's. */
@NamedInterface("pages")
public final class ClinicFrames {

    private ClinicFrames() {}

    public static Page.ClinicFrame of(Clinic clinic) {
        return new Page.ClinicFrame(
                clinic.slug(),
                clinic.name(),
                clinic.demo(),
                clinic.sites().getFirst().phone(),
                clinic.helpLines().emergency(),
                !clinic.articles().isEmpty(),
                look(clinic));
    }

    private static Page.Look look(Clinic clinic) {
        var brand = clinic.brand();
        var logo = Optional.ofNullable(brand.logo())
                .flatMap(clinic.images()::find)
                .map((Image image) -> image.source(clinic.slug()))
                .orElse(null);
        return new Page.Look(
                brand.style(),
                "voice-" + brand.voice().word() + " hero-" + brand.hero().word(),
                logo);
    }
}
