package care.milkway.scheduling.desk;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.Interval;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a practitioner's own calendar says she is taken for: blocks without a word of what they are. A visit that was booked
 * there before stays, and is one to be dealt with like any other that a block has hit.
 */
@Component
public class PrivateTimes {

    private final Blocks blocks;
    private final Clock clock;

    PrivateTimes(Blocks blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    /** Inside work on a clinic: from now on she is taken for these times and no others; what is over stays as it was. */
    public void replace(ResourceId practitioner, List<Interval> busy) {
        var ahead = blocks.privateOf(practitioner, clock.instant());
        var known = ahead.stream().map(Block::during).collect(Collectors.toSet());
        busy.stream()
                .filter(each -> !known.contains(each))
                .forEach(each ->
                        blocks.add(new Block(UUID.randomUUID(), BlockKind.PRIVATE, List.of(practitioner), each, "")));
        // last, for what is given back makes memory read everything anew
        ahead.stream().filter(each -> !busy.contains(each.during())).forEach(each -> blocks.end(each.id()));
    }
}
