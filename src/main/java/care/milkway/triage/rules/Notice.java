package care.milkway.triage.rules;

import static care.milkway.triage.rules.vocabulary.Vocabulary.anyOf;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import care.milkway.triage.rules.vocabulary.Temperature;
import care.milkway.triage.rules.vocabulary.Vocabulary.Contraindication;
import care.milkway.triage.rules.vocabulary.Vocabulary.SkinSign;
import java.util.ArrayList;
import java.util.List;

/** Something to know beside the disposition. It changes nothing by itself. */
public enum Notice {
    MASKED_TEMPERATURE("A dose within six hours may hide a fever [D]", (_, context) -> context.masked()),
    HIGH_FEVER("WHO 2000; AAFP 2008: 38.5 C [M]", (answers, _) -> answers.temperature()
            .atLeast(Temperature.celsius("38.5"))),
    ANTIBIOTICS_FOR_A_DAY(
            "UIHC: no better 24 h after the first dose [S]",
            (_, context) -> context.notHelpedBy(ofHours(24)) && !context.onAntibioticsFor(ofDays(2))),
    SAME_SPOT_TWICE(
            "ABM #30 [S]; twice [D]", (answers, _) -> answers.sameSiteEpisodes().between(2, 2)),
    REPEAT_EPDS("EPDS 10 to 12: again in two weeks [M]", (answers, _) -> answers.epds()
            .between(10, 12)),
    ANTICOAGULANT("Mettler label: a precaution [S]", (answers, _) -> answers.contraindications()
            .contains(Contraindication.ANTICOAGULANT)),
    LONG_TERM_STEROIDS("Mettler label: a precaution [S]", (answers, _) -> answers.contraindications()
            .contains(Contraindication.LONG_TERM_STEROIDS)),
    OPEN_SKIN(
            "Enraf-Nonius, Roscoe labels: intact skin only [S]",
            (answers, _) -> anyOf(answers.skinSigns(), SkinSign.OPEN_SKIN)),
    UNDER_18("Mettler label; AAFP 2007: growing bones, a precaution [S]", (answers, _) -> answers.age()
            .atMost(17));

    private static final Notice[] ALL = values();

    private final String source;
    private final Criterion criterion;

    Notice(String source, Criterion criterion) {
        this.source = source;
        this.criterion = criterion;
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
            if (notice.criterion.holds(context.answers, context)) {
                notices.add(notice);
            }
        }
        return List.copyOf(notices);
    }
}
