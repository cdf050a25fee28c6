package care.milkway.scheduling.desk;

import care.milkway.kernel.InvalidInput;

/** Somebody sets rules of the house aside on purpose and says why; which ones follows from what she does. */
public record RuleOverride(String reason) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 300;

    public RuleOverride {
        reason = reason.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new InvalidInput("reason", "a reason of 3 to 300 letters is needed");
        }
    }
}
