package care.milkway.visit.web.before;

import care.milkway.visit.photograph.PhotographConsent;
import java.util.List;
import java.util.Optional;

/**
 * What she is asked to agree to before anybody takes a photograph; public for the templates.
 *
 * @param given what she said last
 * @param wrong the field that is missing; empty if none is
 */
public record PhotographConsentView(String key, Optional<PhotographConsent> given, String wrong) {

    public boolean agreed() {
        return given.filter(PhotographConsent::isInForce).isPresent();
    }

    public List<String> parts() {
        return PhotographConsent.PARTS;
    }

    public String version() {
        return PhotographConsent.VERSION;
    }
}
