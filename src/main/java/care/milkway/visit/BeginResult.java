package care.milkway.visit;

import java.util.Set;

/** What came of the wish to begin. */
public sealed interface BeginResult {

    record Begun() implements BeginResult {}

    /** Something keeps it from beginning. */
    record Hindered(Set<Hindrance> because) implements BeginResult {

        public Hindered {
            because = Set.copyOf(because);
        }
    }

    /** It is not the day. */
    record TooEarly() implements BeginResult {}

    record NotAllowed() implements BeginResult {}
}
