package care.milkway.visit.web.before;

import care.milkway.visit.consent.Consent;
import care.milkway.visit.consent.ConsentArea;
import java.util.List;
import java.util.Optional;

/**
 * What she is asked to agree to; public for the templates.
 *
 * @param texts keys of the sentences, in the order they are read
 * @param given what she agreed to last
 * @param wrong the field that is missing; empty if none is
 */
public record ConsentView(
        String key,
        String service,
        List<String> texts,
        List<ConsentArea> areas,
        String version,
        Optional<Consent> given,
        String wrong) {

    public boolean agreed() {
        return given.filter(Consent::isInForce).isPresent();
    }
}
