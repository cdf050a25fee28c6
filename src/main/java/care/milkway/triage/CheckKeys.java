package care.milkway.triage;

import care.milkway.identity.Seal;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.page.Address;
import care.milkway.page.PageLink;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The key with which one check’s answers are read: in a cookie of her browser, in a link for herself, or with a program. */
@Component
public class CheckKeys {

    /** The cookie that holds the key of the check she is at, for one clinic. */
    public static final String COOKIE = "milkway-check";

    private static final String PURPOSE = "check";

    private final Seal seal;
    private final Address address;

    CheckKeys(Seal seal, Address address) {
        this.seal = seal;
        this.address = address;
    }

    public String key(ClinicId clinic, CheckId check) {
        return seal.seal(PURPOSE, clinic.value(), check.value());
    }

    /** Which check a key opens; none for a key of another clinic, or one that nobody gave. */
    public Optional<CheckId> open(ClinicId clinic, String key) {
        return seal.open(PURPOSE, key)
                .filter(ids -> ids.first().equals(clinic.value()))
                .map(ids -> new CheckId(ids.second()));
    }

    /** The whole address with which she finds her result again, in any browser. */
    public String link(String slug, ClinicId clinic, CheckId check, Language language) {
        return address.of(PageLink.checkLink(slug, key(clinic, check)).in(language));
    }

    /** Whether a cookie has to stay on connections that nobody can listen to. */
    public boolean onlyEncrypted() {
        return address.of("/").startsWith("https:");
    }
}
