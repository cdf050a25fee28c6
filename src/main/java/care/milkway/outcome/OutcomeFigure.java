package care.milkway.outcome;

import java.util.List;

/** What is counted: a mean with its interval, or how many people were in each class. Each person is counted once, with her first. */
public enum OutcomeFigure {
    /** Hours from the check to the first signed visit. */
    WAIT,
    /** Points of pain, from before to after her first session in which both were measured. */
    PAIN,
    /** Whether she had less pain after the last of her first three sessions within thirty days than before the first. */
    BETTER("YES", "NO"),
    /** Longer axis of the lump in mm, likewise. */
    LUMP,
    /** Signed visits of an episode that has been over for thirty days. */
    SESSIONS("1", "2", "3", "4"),
    /** Whether what was asked just before a visit held the treatment back, within thirty days of the first visit. */
    HELD_BACK("YES", "NO"),
    /** Whether a letter for her doctor was made at one of her visits, within thirty days of the first. */
    ESCALATED("YES", "NO"),
    /** Whether another episode at the same place began within thirty days of the end. */
    RECURRENCE("YES", "NO"),
    /** What she said when her first episode was over, 0 to 10. */
    RECOMMEND;

    /** So many sessions are looked at where it is asked whether she felt better. */
    static final int FIRST_VISITS = 3;

    private final List<String> categories;

    OutcomeFigure(String... categories) {
        this.categories = List.of(categories);
    }

    /** The classes people are counted in; none for a mean. */
    public List<String> categories() {
        return categories;
    }

    public boolean isMean() {
        return categories.isEmpty();
    }

    public String messageKey() {
        return "outcomes.figure." + name();
    }
}
