package care.milkway.scheduling.waitlist;

import care.milkway.identity.Seal;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.page.Address;
import care.milkway.page.PageLink;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The signed link to a place in the waiting list. It is told by e-mail only: who has it reads that mailbox. */
@Component
public class WaitingLinks {

    private static final String PURPOSE = "waiting";

    private final Seal seal;
    private final Address address;

    WaitingLinks(Seal seal, Address address) {
        this.seal = seal;
        this.address = address;
    }

    /** Whose place a key opens. */
    public record OpenedPlace(ClinicId clinic, WaitingId waiting) {}

    /** The whole address of its page. */
    public String page(ClinicId clinic, WaitingId waiting, Language language) {
        return address.of(PageLink.waiting(seal.seal(PURPOSE, clinic.value(), waiting.value()))
                .in(language));
    }

    public Optional<OpenedPlace> open(String key) {
        return seal.open(PURPOSE, key)
                .map(ids -> new OpenedPlace(new ClinicId(ids.first()), new WaitingId(ids.second())));
    }
}
