package care.milkway.triage;

import java.util.ArrayList;
import java.util.List;

/** Something to know beside the disposition. It changes nothing by itself. */
public enum Notice {
    MASKED_TEMPERATURE("A dose within six hours may hide a fever [D]", RuleContext::masked),
    HIGH_FEVER("WHO 2000; AAFP 2008: 38.5 C [M]", context -> context.facts.temperature() == Facts.FROM_38_5),
    ANTIBIOTICS_FOR_A_DAY(
            "UIHC: no better 24 h after the first dose [S]",
            context -> context.notHelpedFrom(24) && !context.onAntibioticsFrom(48)),
    SAME_SPOT_TWICE("ABM #30 [S]; twice [D]", context -> context.facts.episodes() == 2),
    REPEAT_EPDS("EPDS 10 to 12: again in two weeks [M]", context -> context.between(10, context.facts.epds(), 12)),
    ANTICOAGULANT("Mettler label: a precaution [S]", context -> context.has(Mark.ANTICOAGULANT)),
    LONG_TERM_STEROIDS("Mettler label: a precaution [S]", context -> context.has(Mark.LONG_TERM_STEROIDS)),
    OPEN_SKIN("Enraf-Nonius, Roscoe labels: intact skin only [S]", context -> context.hasAny(Signs.OPEN_SKIN)),
    UNDER_18(
            "Mettler label; AAFP 2007: growing bones, a precaution [S]",
            context -> context.between(0, context.facts.age(), 17));

    private static final Notice[] ALL = values();

    private final String source;
    private final Rule.Condition condition;

    Notice(String source, Rule.Condition condition) {
        this.source = source;
        this.condition = condition;
    }

    public String messageKey() {
        return "notice." + name();
    }

    public String source() {
        return source;
    }

    /** Whether a number in it is from memory: it has to be shown as not verified. */
    public boolean unverified() {
        return source.contains("[M]");
    }

    static List<Notice> on(RuleContext context) {
        var notices = new ArrayList<Notice>(0);
        for (Notice notice : ALL) {
            if (notice.condition.holds(context)) {
                notices.add(notice);
            }
        }
        return List.copyOf(notices);
    }
}
