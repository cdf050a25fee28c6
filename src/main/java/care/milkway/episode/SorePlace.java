package care.milkway.episode;

import care.milkway.triage.rules.Answers;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where it hurts, as she marked it.
 *
 * @param side LEFT, RIGHT or BOTH; none if she did not say
 * @param spots sides with the position on a clock face, such as LEFT-3; empty if she marked none
 */
public record SorePlace(Optional<String> side, Set<String> spots) {

    static final SorePlace UNKNOWN = new SorePlace(Optional.empty(), Set.of());

    public SorePlace {
        spots = Set.copyOf(spots);
    }

    static SorePlace of(Answers answers) {
        return new SorePlace(answers.word("side"), new TreeSet<>(answers.words("spot")));
    }

    /** Whether both may be one place: a spot both have, or the same side where one of them knows no spot. */
    boolean matches(SorePlace other) {
        if (!spots.isEmpty() && !other.spots.isEmpty()) {
            return spots.stream().anyMatch(other.spots::contains);
        }
        return side.isEmpty()
                || other.side.isEmpty()
                || side.equals(other.side)
                || side.get().equals("BOTH")
                || other.side.get().equals("BOTH");
    }
}
