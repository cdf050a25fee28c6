package care.milkway.clinic;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * When something of a clinic is free next, on the clock of its site.
 *
 * @param byService by the code of the service
 * @param byPractitioner by the key of the practitioner
 * @param asked when it was looked up
 * @param revision another one when something was taken or given back
 */
public record FreeAhead(
        Map<String, ZonedDateTime> byService, Map<String, ZonedDateTime> byPractitioner, Instant asked, long revision) {

    public static final FreeAhead UNKNOWN = new FreeAhead(Map.of(), Map.of(), Instant.EPOCH, -1);

    public FreeAhead {
        byService = Map.copyOf(byService);
        byPractitioner = Map.copyOf(byPractitioner);
    }

    public Optional<ZonedDateTime> of(Service service) {
        return Optional.ofNullable(byService.get(service.code()));
    }

    public Optional<ZonedDateTime> with(Practitioner practitioner) {
        return Optional.ofNullable(byPractitioner.get(practitioner.key()));
    }
}
