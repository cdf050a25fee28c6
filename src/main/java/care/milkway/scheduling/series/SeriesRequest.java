package care.milkway.scheduling.series;

import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.limits.Client;
import care.milkway.patient.Contact;
import care.milkway.patient.PatientId;
import java.util.List;
import java.util.UUID;

/**
 * Book all of these visits, or none.
 *
 * @param key chosen by whoever asks: the same sent twice books once
 */
public record SeriesRequest(SeriesPlan plan, List<SeriesVisit> visits, Who who, Language language, UUID key) {

    /** For whom. */
    public sealed interface Who {}

    /** Somebody who typed how to reach her; client: whose share of the clinic's times it counts for. */
    public record Typed(Contact contact, Client client) implements Who {}

    /** Somebody the desk has in its register. */
    public record Known(PatientId patient) implements Who {}

    public SeriesRequest {
        visits = List.copyOf(visits);
        if (visits.size() < 2 || visits.size() > SeriesPlan.MOST_VISITS) {
            throw new InvalidInput("visits", "a series has 2 to " + SeriesPlan.MOST_VISITS + " visits");
        }
        if (visits.stream().map(SeriesVisit::start).distinct().count() < visits.size()) {
            throw new InvalidInput("visits", "no two visits of a series begin at the same time");
        }
    }
}
