package care.milkway.visit.record;

import java.time.Instant;

/**
 * A record that is being written.
 *
 * @param version how often it was saved: whoever saves says which she has seen
 * @param treating whether she is being treated; otherwise only what was found is written down
 * @param stopped whether she has said since that nothing more is to be done
 */
public record VisitDraft(
        int version, boolean treating, RecordFields fields, Instant savedAt, boolean signed, boolean stopped) {}
