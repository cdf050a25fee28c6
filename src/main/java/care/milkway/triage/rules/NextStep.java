package care.milkway.triage.rules;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should do next: for her body, for her mind, and whether the fullness of the first week leads her to a
 * lactation consultant. An emergency is one thing, whatever else is found.
 */
record NextStep(Disposition body, @Nullable Disposition mind, boolean engorged) {

    private static final Set<Disposition> HELP_NOW =
            EnumSet.of(Disposition.EMERGENCY, Disposition.MENTAL_HEALTH_EMERGENCY);
    private static final Set<Disposition> MIND =
            EnumSet.of(Disposition.MENTAL_HEALTH_SAME_DAY, Disposition.MENTAL_HEALTH_FOLLOW_UP);
    private static final NextStep EMERGENCY = new NextStep(Disposition.EMERGENCY, null, false);

    static NextStep of(RuleContext context) {
        if (HELP_NOW.contains(context.mostUrgent())) {
            return EMERGENCY;
        }
        var body = Disposition.TREATMENT;
        @Nullable Disposition mind = null;
        for (var disposition : Disposition.values()) {
            if (!context.gives(disposition)) {
                continue;
            }
            if (!MIND.contains(disposition)) {
                body = disposition.atLeastAsUrgentAs(body) ? disposition : body;
            } else if (mind == null) {
                mind = disposition;
            }
        }
        return new NextStep(body, mind, context.fired(Rule.ENGORGEMENT));
    }

    /** The more urgent of the two. */
    Disposition mostUrgent() {
        return mind != null && mind.compareTo(body) < 0 ? mind : body;
    }
}
