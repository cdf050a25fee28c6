package care.milkway.scheduling;

import care.milkway.identity.Seal;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.page.Address;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The signed links with which somebody sees, moves or cancels her appointment without a password. */
@Component
public class AppointmentLinks {

    private static final String PURPOSE = "appointment";

    private final Seal seal;
    private final Address address;

    AppointmentLinks(Seal seal, Address address) {
        this.seal = seal;
        this.address = address;
    }

    /** Which appointment a key opens. */
    public record Opened(ClinicId clinic, AppointmentId appointment) {}

    /** The key alone, as it stands in the link. */
    public String key(ClinicId clinic, AppointmentId appointment) {
        return seal.seal(PURPOSE, clinic.value(), appointment.value());
    }

    /** The whole address of the appointment's page. */
    public String page(ClinicId clinic, AppointmentId appointment, Language language) {
        return address.of("/" + language.code() + "/appointments/" + key(clinic, appointment));
    }

    public Optional<Opened> open(String key) {
        return seal.open(PURPOSE, key)
                .map(ids -> new Opened(new ClinicId(ids.first()), new AppointmentId(ids.second())));
    }
}
