package care.milkway.scheduling;

import care.milkway.identity.Actor;
import care.milkway.identity.Seal;
import care.milkway.identity.Seal.Opened;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.page.Address;
import care.milkway.page.PageLink;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The signed links with which somebody sees, moves or cancels her appointment without a password. */
@Component
public class AppointmentLinks {

    private static final String PURPOSE = "appointment";
    private static final String EMAILED = "appointment-by-mail";

    private final Seal seal;
    private final Address address;

    AppointmentLinks(Seal seal, Address address) {
        this.seal = seal;
        this.address = address;
    }

    /**
     * Which appointment a key opens.
     *
     * @param emailed whether the key was told by e-mail only: who has it reads that mailbox
     */
    public record OpenedLink(ClinicId clinic, AppointmentId appointment, boolean emailed) {

        /** Whoever has the link, as the one who acts. */
        public Actor holder() {
            return new Actor.LinkHolder(appointment.value());
        }
    }

    /** The key alone, as it stands in the link. */
    public String key(ClinicId clinic, AppointmentId appointment) {
        return seal.seal(PURPOSE, clinic.value(), appointment.value());
    }

    /** The whole address of the appointment's page. */
    public String page(ClinicId clinic, AppointmentId appointment, Language language) {
        return page(key(clinic, appointment), language);
    }

    /** The same page under a key that is told nowhere but in an e-mail: to open it confirms the address. */
    public String emailed(ClinicId clinic, AppointmentId appointment, Language language) {
        return page(seal.seal(EMAILED, clinic.value(), appointment.value()), language);
    }

    private String page(String key, Language language) {
        return address.of(PageLink.appointment(key).in(language));
    }

    public Optional<OpenedLink> open(String key) {
        return seal.open(PURPOSE, key).map(ids -> opened(ids, false)).or(() -> seal.open(EMAILED, key)
                .map(ids -> opened(ids, true)));
    }

    private static OpenedLink opened(Opened ids, boolean emailed) {
        return new OpenedLink(new ClinicId(ids.first()), new AppointmentId(ids.second()), emailed);
    }
}
