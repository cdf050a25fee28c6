package care.milkway.episode;

import care.milkway.kernel.ClinicId;
import care.milkway.patient.PatientId;
import java.time.Instant;
import java.util.Optional;

/**
 * One sore spot of one person, from the check that opened it until she or her practitioner says that it is over.
 *
 * @param patient none as long as nobody booked: then nobody knows whose it is
 * @param place as she marked it when it was opened
 * @param resolvedAt none while it lasts
 */
public record Episode(
        ClinicId clinic,
        EpisodeId id,
        Optional<PatientId> patient,
        SorePlace place,
        Instant openedAt,
        Optional<Instant> resolvedAt) {

    public boolean isOpen() {
        return resolvedAt.isEmpty();
    }
}
