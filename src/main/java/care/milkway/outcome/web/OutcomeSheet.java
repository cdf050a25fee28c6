package care.milkway.outcome.web;

import care.milkway.outcome.OutcomeFigure;
import care.milkway.outcome.OutcomeTable;
import care.milkway.outcome.Quarter;
import care.milkway.outcome.Tally;
import care.milkway.outcome.TreatmentGroup;
import care.milkway.page.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same figures of all periods for a spreadsheet: one line for each, numbers with a point in both languages. */
final class OutcomeSheet {

    private OutcomeSheet() {}

    static String of(OutcomeTable table, Texts t) {
        var periods = Stream.concat(
                        Stream.of(Optional.<Quarter>empty()),
                        table.quarters().stream().map(Optional::of))
                .toList();
        var head = Stream.of("period", "figure", "treatment", "class", "people", "mean", "low", "high")
                .map(each -> t.get("outcomes.sheet." + each));
        var lines = periods.stream()
                .map(period -> new OutcomeView(table, period, false, t))
                .flatMap(view -> Stream.of(OutcomeFigure.values()).flatMap(figure -> lines(view, figure)));
        return Stream.concat(Stream.of(line(head)), lines).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> lines(OutcomeView view, OutcomeFigure figure) {
        var categories = figure.isMean() ? List.of("") : figure.categories();
        return view.groups().stream()
                .flatMap(group -> categories.stream().map(category -> line(view, figure, group, category)));
    }

    private static String line(OutcomeView view, OutcomeFigure figure, TreatmentGroup group, String category) {
        var t = view.t();
        var named = category.isEmpty() ? "" : t.get(figure.messageKey() + "." + category);
        var tally = view.table().tally(figure, group, category, view.period());
        var people = tally.map(Tally::people).map(String::valueOf).orElseGet(() -> t.get("outcomes.few"));
        var spread = tally.filter(_ -> figure.isMean()).flatMap(Tally::spread);
        return line(Stream.of(
                view.periodName(),
                t.get(figure.messageKey()),
                t.get(group.messageKey()),
                named,
                people,
                spread.map(each -> plain(each.mean())).orElse(""),
                spread.map(each -> plain(each.low())).orElse(""),
                spread.map(each -> plain(each.high())).orElse("")));
    }

    private static String line(Stream<String> fields) {
        return fields.map(each -> '"' + each.replace("\"", "\"\"") + '"').collect(Collectors.joining(","));
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
