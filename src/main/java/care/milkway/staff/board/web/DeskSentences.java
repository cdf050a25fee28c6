package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.eligibility.Verdict;
import care.milkway.page.Texts;
import care.milkway.scheduling.board.FactResult;
import care.milkway.scheduling.desk.DeskResult;
import care.milkway.scheduling.desk.Waivable;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of what the desk wanted, in a sentence. */
public final class DeskSentences {

    private DeskSentences() {}

    /** Empty if it is done. */
    public static String of(DeskResult result, Clinic clinic, Texts t) {
        return switch (result) {
            case DeskResult.Done _ -> "";
            case DeskResult.OverrideNeeded needed -> t.get("board.override.needed", rules(needed.rules(), t));
            case DeskResult.NewPrice price ->
                t.get(
                        "board.newprice",
                        t.money(price.before(), clinic.currency()),
                        t.money(price.now(), clinic.currency()));
            case DeskResult.Refused refused -> t.get("board.refused." + refused.because());
            case DeskResult.NotEligible not -> verdict(not.verdict(), t);
            case DeskResult.NotAll not -> notAll(not, clinic, t);
            case DeskResult.Unknown _ -> t.get("board.refused.UNKNOWN");
        };
    }

    /** A line for each week that can't be, after one that says what came of it. An hour that is skipped stays what it is. */
    private static String notAll(DeskResult.NotAll not, Clinic clinic, Texts t) {
        return not.refused().stream()
                .map(week -> t.get(
                        "board.series.week",
                        t.day(week.wanted().atZone(ZoneOffset.UTC)),
                        t.time(week.wanted().atZone(ZoneOffset.UTC)),
                        of(week.because(), clinic, t)))
                .collect(Collectors.joining(
                        "\n", t.get("board.series.refused", not.refused().size(), not.visits()) + "\n", ""));
    }

    public static String verdict(Verdict verdict, Texts t) {
        return switch (verdict) {
            case Verdict.Eligible _ -> "";
            case Verdict.NotEligible not -> t.get(not.reason());
            case Verdict.AnswersNeeded _ -> t.get("board.answersneeded");
            case Verdict.CheckNeeded _ -> t.get("board.checkneeded");
        };
    }

    static String rules(Set<Waivable> rules, Texts t) {
        return rules.stream().sorted().map(rule -> t.get("board.rule." + rule)).collect(Collectors.joining(", "));
    }

    /** Empty if it is done. */
    static String of(FactResult result, Texts t) {
        return result == FactResult.DONE ? "" : t.get("board.fact." + result);
    }
}
