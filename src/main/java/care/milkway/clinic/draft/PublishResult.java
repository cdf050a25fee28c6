package care.milkway.clinic.draft;

/** What came of publishing a draft. */
public sealed interface PublishResult {

    /** It is in force with this number. */
    record Published(int version) implements PublishResult {}

    /** Somebody else changed the draft, or imported a file, since it was looked at: nothing happened. */
    record ChangedMeanwhile() implements PublishResult {}

    /** Something came in its way since it was looked at: nothing happened. */
    record InTheWay() implements PublishResult {}

    /** Something in it isn't right yet. */
    record NotRight(DraftFlaw flaw) implements PublishResult {}
}
