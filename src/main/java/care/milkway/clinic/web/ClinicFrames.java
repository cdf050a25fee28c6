package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.page.Page;
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
                clinic.helpLines().emergency());
    }
}
