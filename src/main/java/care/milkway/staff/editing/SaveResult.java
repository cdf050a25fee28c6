package care.milkway.staff.editing;

/** What came of saving a form. */
public sealed interface SaveResult {

    /** It is in the draft. */
    record Saved(String key) implements SaveResult {}

    /** Something typed can't be accepted. */
    record Refused(FieldRefused because) implements SaveResult {}

    /**
     * Somebody else changed the same thing since it was opened: nothing was saved.
     *
     * @param now as it is now
     */
    record ChangedByOther(OpenedForm now) implements SaveResult {}

    /** There is no such thing any more. */
    record Gone() implements SaveResult {}
}
