package care.milkway.episode.web;

import care.milkway.episode.EpisodeStep;
import care.milkway.episode.log.HomeLog.KeptEntry;
import care.milkway.episode.log.LogEntry;
import care.milkway.page.Texts;
import care.milkway.page.drawing.SvgChart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Pain and lump over time as a picture, visits as lines; the table beside it says the same. */
final class HomeChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 340;

    private static final BasicStroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {6, 4}, 0);

    private HomeChart() {}

    /** Whether there is a line to draw: two points of something. */
    static boolean worthDrawing(List<KeptEntry> entries) {
        return points(entries, LogEntry::pain).size() > 1
                || points(entries, LogEntry::lump).size() > 1;
    }

    static byte[] svg(List<KeptEntry> entries, List<EpisodeStep> steps, ZoneId zone, Texts t) {
        var chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).build();
        style(chart, zone, t);
        draw(chart, t.get("home.chart.pain"), points(entries, LogEntry::pain), SvgChart.FIRST);
        draw(chart, t.get("home.chart.lump"), points(entries, LogEntry::lump), SvgChart.SECOND);
        steps.stream().filter(step -> step.kind() == EpisodeStep.Kind.VISIT).forEach(visit -> {
            chart.addAnnotation(new AnnotationLine(millis(visit.happenedAt()), true, false));
        });
        return SvgChart.svg(chart);
    }

    private static void style(XYChart chart, ZoneId zone, Texts t) {
        var style = chart.getStyler();
        SvgChart.plain(style);
        style.setAnnotationLineColor(SvgChart.FOURTH);
        style.setAnnotationLineStroke(DASHED);
        style.setYAxisMin(0.0);
        style.setYAxisMax(10.0);
        style.setxAxisTickLabelsFormattingFunction(
                at -> t.soonDate(Instant.ofEpochMilli(at.longValue()).atZone(zone)));
    }

    private record Point(Instant at, int value) {}

    private static List<Point> points(List<KeptEntry> entries, Function<LogEntry, Optional<Integer>> of) {
        return entries.stream()
                .map(KeptEntry::entry)
                .flatMap(entry -> of.apply(entry).map(value -> new Point(entry.at(), value)).stream())
                .sorted(Comparator.comparing(Point::at))
                .toList();
    }

    private static void draw(XYChart chart, String name, List<Point> points, Color colour) {
        if (points.isEmpty()) {
            return;
        }
        var series = chart.addSeries(
                name,
                points.stream().mapToDouble(each -> millis(each.at())).toArray(),
                points.stream().mapToDouble(Point::value).toArray());
        series.setLineColor(colour);
        series.setMarkerColor(colour);
        series.setMarker(SeriesMarkers.CIRCLE);
    }

    private static double millis(Instant at) {
        return at.toEpochMilli();
    }
}
