package care.milkway.outcome.web;

import care.milkway.outcome.OutcomeFigure;
import care.milkway.outcome.Tally;
import care.milkway.outcome.Tally.Spread;
import care.milkway.outcome.TreatmentGroup;
import care.milkway.page.drawing.SvgChart;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A figure as a picture, of what its table shows and nothing else: a line with fewer than five people is left out. */
final class OutcomeChart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 320;
    private static final int NARROW_WIDTH = 360;
    private static final int NARROW_HEIGHT = 400;
    private static final List<Color> COLOURS =
            List.of(SvgChart.SECOND, SvgChart.FIRST, SvgChart.THIRD, SvgChart.FOURTH);

    private OutcomeChart() {}

    /** The lines of which there is something to draw. */
    static List<TreatmentGroup> drawn(OutcomeView view, OutcomeFigure figure) {
        return view.groups().stream()
                .filter(group -> figure.isMean()
                        ? spread(view, figure, group).isPresent()
                        : figure.categories().stream().anyMatch(each -> tally(view, figure, group, each)
                                .isPresent()))
                .toList();
    }

    /** @param narrow for a phone, on which nothing is made smaller: names of lines stand upright */
    static byte[] svg(OutcomeView view, OutcomeFigure figure, boolean narrow) {
        var chart = new CategoryChartBuilder()
                .width(narrow ? NARROW_WIDTH : WIDTH)
                .height(narrow ? NARROW_HEIGHT : HEIGHT)
                .build();
        SvgChart.plain(chart.getStyler());
        if (narrow) {
            SvgChart.onAPhone(chart.getStyler());
        }
        chart.getStyler().setLegendVisible(!figure.isMean());
        chart.getStyler().setLocale(view.t().language().locale());
        var groups = drawn(view, figure);
        var names = groups.stream()
                .map(each -> view.t().get("outcomes.short." + each.name()))
                .toList();
        if (figure.isMean()) {
            means(chart, view, figure, groups, names);
        } else {
            counts(chart, view, figure, groups, names);
        }
        return SvgChart.svg(chart);
    }

    /** A point with its interval for each line. */
    private static void means(
            CategoryChart chart,
            OutcomeView view,
            OutcomeFigure figure,
            List<TreatmentGroup> groups,
            List<String> names) {
        var spreads = groups.stream()
                .map(each -> spread(view, figure, each).orElseThrow())
                .toList();
        var series = chart.addSeries(
                view.t().get(figure.messageKey()),
                names,
                spreads.stream().map(Spread::mean).toList(),
                spreads.stream().map(each -> each.high() - each.mean()).toList());
        series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        colour(series, 0);
        chart.getStyler().setErrorBarsColor(SvgChart.FOURTH);
        chart.setYAxisTitle(view.t().get("outcomes.mean"));
    }

    /** A bar for each class of a line; none where fewer than five are in it. */
    private static void counts(
            CategoryChart chart,
            OutcomeView view,
            OutcomeFigure figure,
            List<TreatmentGroup> groups,
            List<String> names) {
        for (var number = 0; number < figure.categories().size(); number++) {
            var category = figure.categories().get(number);
            var people = groups.stream()
                    .map(each -> tally(view, figure, each, category)
                            .map(Tally::people)
                            .orElse(0L))
                    .toList();
            if (people.stream().anyMatch(each -> each > 0)) {
                var name = view.t().get(figure.messageKey() + "." + category);
                colour(chart.addSeries(name, names, people), number);
            }
        }
        chart.setYAxisTitle(view.t().get("outcomes.plot.people"));
    }

    private static void colour(CategorySeries series, int number) {
        series.setFillColor(COLOURS.get(number % COLOURS.size()));
        series.setMarkerColor(COLOURS.get(number % COLOURS.size()));
    }

    private static Optional<Spread> spread(OutcomeView view, OutcomeFigure figure, TreatmentGroup group) {
        return tally(view, figure, group, "").flatMap(Tally::spread);
    }

    private static Optional<Tally> tally(
            OutcomeView view, OutcomeFigure figure, TreatmentGroup group, String category) {
        return view.table().tally(figure, group, category, view.period());
    }
}
