package care.milkway.scheduling.board;

import care.milkway.clinic.Clinic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** From when on the devices of a clinic may not be used any more, as the database is asked about it. */
public record CalibrationEnds(List<UUID> ids, List<Instant> ends) {

    /** No visit lasts longer. */
    private static final Duration LONGEST = Duration.ofHours(8);

    public static CalibrationEnds of(Clinic clinic) {
        var ids = new ArrayList<UUID>();
        var ends = new ArrayList<Instant>();
        for (var device : clinic.devices()) {
            var zone = clinic.site(device.site()).orElseThrow().timeZone();
            ids.add(clinic.deviceId(device).value());
            ends.add(device.calibrationDue().plusDays(1).atStartOfDay(zone).toInstant());
        }
        return new CalibrationEnds(ids, ends);
    }

    /** Nothing that begins before this has to be looked at: most days of the year nothing does. */
    public Instant first(Instant now) {
        return ends.stream()
                .min(Instant::compareTo)
                .map(each -> each.minus(LONGEST))
                .filter(now::isBefore)
                .orElse(now);
    }

    public UUID[] devices() {
        return ids.toArray(UUID[]::new);
    }

    public String[] moments() {
        return ends.stream().map(Instant::toString).toArray(String[]::new);
    }
}
