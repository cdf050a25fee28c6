package care.milkway.scheduling.board;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is known of a visit on its day, and since when. */
public record Attendance(Map<VisitFact, Instant> facts) {

    /** Nothing yet. */
    public static final Attendance NONE = new Attendance(Map.of());

    public Attendance {
        facts = Map.copyOf(facts);
    }

    public boolean says(VisitFact fact) {
        return facts.containsKey(fact);
    }

    public Optional<Instant> since(VisitFact fact) {
        return Optional.ofNullable(facts.get(fact));
    }
}
