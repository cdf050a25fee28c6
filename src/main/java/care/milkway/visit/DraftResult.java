package care.milkway.visit;

import care.milkway.visit.record.FieldFlaw;
import care.milkway.visit.record.VisitDraft;
import java.util.Map;

/** What came of saving or signing a record. */
public sealed interface DraftResult {

    /**
     * It is kept; the next who saves says this version.
     *
     * @param visit as it was when it was saved
     */
    record Saved(VisitDraft draft, OpenedVisit visit) implements DraftResult {}

    /** It is signed, and nobody changes it any more. */
    record Signed() implements DraftResult {}

    /** It is kept, and can't be signed as it stands. */
    record Flawed(VisitDraft draft, Map<String, FieldFlaw> flaws) implements DraftResult {}

    /** Somebody else has saved it meanwhile, or it is open in a second window: nothing was overwritten. */
    record Stale(VisitDraft theirs) implements DraftResult {}

    /** It is signed already: what is new goes into an addendum. */
    record AlreadySigned() implements DraftResult {}

    /** It was not begun, or this account is no practitioner who may write it. */
    record NotAllowed() implements DraftResult {}
}
