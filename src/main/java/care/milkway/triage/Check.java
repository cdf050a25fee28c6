package care.milkway.triage;

import care.milkway.kernel.ClinicId;
import care.milkway.triage.rules.Answers;
import java.time.Instant;
import java.util.Optional;

/**
 * A duct check somebody is filling in or has finished. A finished one never changes: going back starts a copy.
 *
 * @param finishedAt none while she is still answering
 */
public record Check(ClinicId clinic, CheckId id, Answers answers, Optional<Instant> finishedAt) {}
