package care.milkway.outcome.web;

import care.milkway.outcome.OutcomeFigure;
import care.milkway.outcome.OutcomeTable;
import care.milkway.outcome.Quarter;
import care.milkway.outcome.Tally;
import care.milkway.outcome.TreatmentGroup;
import care.milkway.page.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The figures of a period as people read them; public for the templates.
 *
 * @param period none for all that have ended
 * @param invented whether the clinic and all its people are
 */
public record OutcomeView(OutcomeTable table, Optional<Quarter> period, boolean invented, Texts t) {

    private static final String NOTHING = "–";

    /** One sentence first: what became of the pain, or that there is nothing to say yet. */
    public String lead() {
        return table.tally(OutcomeFigure.PAIN, TreatmentGroup.EVERYBODY, "", period)
                .flatMap(tally -> tally.spread()
                        .map(spread -> t.get(
                                "outcomes.lead",
                                tally.people(),
                                number(spread.mean()),
                                number(spread.low()),
                                number(spread.high()))))
                .orElseGet(() -> t.get("outcomes.lead.none"));
    }

    /** What the first sentence is about; all else is folded, with what became of everybody beside its name. */
    public OutcomeFigure first() {
        return OutcomeFigure.PAIN;
    }

    public List<OutcomeFigure> others() {
        return Stream.of(OutcomeFigure.values()).filter(each -> each != first()).toList();
    }

    /** The line of everybody in a few words. */
    public String everybody(OutcomeFigure figure) {
        var columns = columns(figure);
        var line = line(figure, TreatmentGroup.EVERYBODY);
        return IntStream.range(0, columns.size())
                .filter(each -> !line.get(each).equals(NOTHING))
                .mapToObj(each -> columns.get(each) + " " + line.get(each))
                .collect(Collectors.joining(" · "));
    }

    public List<TreatmentGroup> groups() {
        return List.of(TreatmentGroup.values());
    }

    public String name(Quarter quarter) {
        return t.get("outcomes.quarter", String.valueOf(quarter.year()), quarter.number());
    }

    public String periodName() {
        return period.map(this::name).orElseGet(() -> t.get("outcomes.period.all"));
    }

    /** Whether there is anything of it to draw. */
    public boolean drawn(OutcomeFigure figure) {
        return !OutcomeChart.drawn(this, figure).isEmpty();
    }

    /** Where its picture is, without language. */
    public String plot(OutcomeFigure figure) {
        return "/staff/outcomes/" + figure + "/plot.svg"
                + period.map(each -> "?period=" + each.code()).orElse("");
    }

    /** The same for a phone: upright, with letters as large as those around it. */
    public String narrowPlot(OutcomeFigure figure) {
        return plot(figure) + (period.isPresent() ? "&" : "?") + "narrow=true";
    }

    /** The heads of the columns after the first. */
    public List<String> columns(OutcomeFigure figure) {
        return figure.isMean()
                ? List.of(t.get("outcomes.people"), t.get("outcomes.mean"), t.get("outcomes.interval"))
                : figure.categories().stream()
                        .map(each -> t.get(figure.messageKey() + "." + each))
                        .toList();
    }

    /** A line under these heads: a figure, or that there are fewer than five people. */
    public List<String> line(OutcomeFigure figure, TreatmentGroup group) {
        return figure.isMean() ? means(figure, group) : counts(figure, group);
    }

    private List<String> means(OutcomeFigure figure, TreatmentGroup group) {
        return table.tally(figure, group, "", period)
                .flatMap(tally -> tally.spread()
                        .map(spread -> List.of(
                                String.valueOf(tally.people()),
                                number(spread.mean()),
                                t.get("outcomes.range", number(spread.low()), number(spread.high())))))
                .orElseGet(() -> List.of(t.get("outcomes.few"), NOTHING, NOTHING));
    }

    private List<String> counts(OutcomeFigure figure, TreatmentGroup group) {
        return figure.categories().stream()
                .map(each -> table.tally(figure, group, each, period)
                        .map(Tally::people)
                        .map(String::valueOf)
                        .orElseGet(() -> t.get("outcomes.few")))
                .toList();
    }

    /** Sentences on what trials found, the same that parents read. */
    public List<String> trials() {
        return Stream.of("lin", "cochrane", "moura", "certainty")
                .map(each -> t.get("result.trials." + each))
                .toList();
    }

    private String number(double value) {
        return t.decimal(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP))
                .replace('-', '−');
    }
}
