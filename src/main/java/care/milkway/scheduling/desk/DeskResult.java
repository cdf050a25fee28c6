package care.milkway.scheduling.desk;

import care.milkway.eligibility.Verdict;
import care.milkway.scheduling.Appointment;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** What came of what the desk wanted. Unless it is done, everything is as it was. */
public sealed interface DeskResult {

    /** It is so now. */
    record Done(Appointment appointment) implements DeskResult {}

    /** These rules of the house speak against it: whoever may set them aside has to say why. */
    record OverrideNeeded(Set<Waivable> rules) implements DeskResult {

        public OverrideNeeded {
            rules = Set.copyOf(rules);
        }
    }

    /** It costs something else there, and she has to agree to that first; both with tax. */
    record NewPrice(BigDecimal before, BigDecimal now) implements DeskResult {}

    /** It can't be. */
    record Refused(Obstacle because) implements DeskResult {}

    /** She may not have this now, as her duct check says, or has to answer it first. */
    record NotEligible(Verdict verdict) implements DeskResult {}

    /**
     * Of several weekly visits these can't be then, so none has changed.
     *
     * @param visits how many were to change
     */
    record NotAll(List<SeriesWeekRefused> refused, int visits) implements DeskResult {}

    /** What the clock of the place shows in that week, and why it can't be. */
    record SeriesWeekRefused(LocalDateTime wanted, DeskResult because) {}

    /** There is no such appointment. */
    record Unknown() implements DeskResult {}
}
