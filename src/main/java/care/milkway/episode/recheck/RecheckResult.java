package care.milkway.episode.recheck;

import care.milkway.triage.CheckId;

/** What came of an answer to the question how she is. */
public sealed interface RecheckResult {

    /** The rules have read it: her result is that of this check. */
    record Done(CheckId check) implements RecheckResult {}

    /** She has said it before; that counts. */
    record Already(Recheck recheck) implements RecheckResult {}

    /** It was asked days ago: a new check is the better question. */
    record TooLate(Recheck recheck) implements RecheckResult {}
}
