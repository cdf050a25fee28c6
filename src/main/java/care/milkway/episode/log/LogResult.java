package care.milkway.episode.log;

import care.milkway.triage.CheckId;
import care.milkway.triage.rules.Disposition;

/** What came of an entry. */
public sealed interface LogResult {

    /** It is noted. It says nothing about whether all is well. */
    record Noted() implements LogResult {}

    /** It is noted, and she has to be told at once what to do. */
    record Warned(CheckId check, Disposition disposition) implements LogResult {}

    /** It is about a time that has not come: nothing was noted. */
    record NotYet() implements LogResult {}
}
