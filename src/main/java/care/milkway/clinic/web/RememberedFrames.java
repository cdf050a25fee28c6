package care.milkway.clinic.web;

import care.milkway.clinic.Clinics;
import care.milkway.page.ClinicFrameLookup;
import care.milkway.page.Page.ClinicFrame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the error page whose clinic it is. */
@Component
class RememberedFrames implements ClinicFrameLookup {

    private final Clinics clinics;

    RememberedFrames(Clinics clinics) {
        this.clinics = clinics;
    }

    @Override
    public Optional<ClinicFrame> remembered(String slug) {
        return clinics.remembered(slug).map(ClinicFrames::of);
    }
}
