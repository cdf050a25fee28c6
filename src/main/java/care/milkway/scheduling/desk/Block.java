package care.milkway.scheduling.desk;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.Interval;
import care.milkway.kernel.InvalidInput;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Nothing can be booked with these people, rooms or devices during this time. */
public record Block(UUID id, BlockKind kind, List<ResourceId> resources, Interval during, String reason) {

    private static final int LONGEST_REASON = 120;
    private static final Duration LONGEST = Duration.ofDays(366);

    public Block {
        resources = List.copyOf(resources);
        reason = reason.strip();
        if (resources.isEmpty()) {
            throw new InvalidInput("resource", "somebody or something has to be named");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "a reason has 120 letters at most");
        }
        if (during.length().compareTo(LONGEST) > 0) {
            throw new InvalidInput("until", "a block lasts a year at most");
        }
    }
}
