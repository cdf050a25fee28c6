package care.milkway.visit.before;

import care.milkway.triage.CheckId;
import care.milkway.triage.rules.WithholdingReason;
import java.time.Instant;
import java.util.Optional;

/**
 * What was asked once more before a visit.
 *
 * @param check the duct check with what she said now
 * @param withheld why the treatment can't be given, if so
 */
public record Precheck(CheckId check, Optional<WithholdingReason> withheld, boolean settled, Instant at) {}
