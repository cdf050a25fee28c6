package care.milkway.episode.web;

import care.milkway.episode.EpisodeStep;
import care.milkway.episode.log.HomeLog.KeptEntry;
import care.milkway.episode.log.LogEntry;
import care.milkway.page.Texts;
import care.milkway.page.drawing.SvgChart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Pain and lump over time as a picture, visits as lines; the table beside it says the same. */
final class HomeChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 340;

    /** Of the marks of the axis, in pixels. */
    private static final int NARROWEST = 74;

    private static final long MOST_MARKS = 8;

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
        style(chart);
        var days = Days.of(entries, steps, zone);
        days.mark(chart, t);
        draw(chart, t.get("home.chart.pain"), points(entries, LogEntry::pain), days, SvgChart.FIRST);
        draw(chart, t.get("home.chart.lump"), points(entries, LogEntry::lump), days, SvgChart.SECOND);
        visits(steps)
                .forEach(visit -> chart.addAnnotation(new AnnotationLine(days.of(visit.happenedAt()), true, false)));
        return SvgChart.svg(chart);
    }

    private static void style(XYChart chart) {
        var style = chart.getStyler();
        SvgChart.plain(style);
        style.setAnnotationLineColor(SvgChart.FOURTH);
        style.setAnnotationLineStroke(DASHED);
        style.setYAxisMin(0.0);
        style.setYAxisMax(10.0);
    }

    /**
     * The days on the axis, from the midnight before what happened first to that after what happened last. The library looks
     * for marks that read differently and fit, and asks for their words each time: in milliseconds it looked for seconds.
     */
    private record Days(LocalDate first, long count, ZoneId zone) {

        static Days of(List<KeptEntry> entries, List<EpisodeStep> steps, ZoneId zone) {
            var dates = Stream.concat(
                            entries.stream().map(each -> each.entry().at()),
                            visits(steps).map(EpisodeStep::happenedAt))
                    .map(at -> LocalDate.ofInstant(at, zone))
                    .sorted()
                    .toList();
            return new Days(dates.getFirst(), ChronoUnit.DAYS.between(dates.getFirst(), dates.getLast()) + 1, zone);
        }

        void mark(XYChart chart, Texts t) {
            var words = new HashMap<Double, String>();
            var style = chart.getStyler();
            style.setXAxisMin(0.0);
            style.setXAxisMax((double) count);
            style.setXAxisTickMarkSpacingHint(Math.max(NARROWEST, WIDTH / (int) Math.min(count, MOST_MARKS)));
            style.setxAxisTickLabelsFormattingFunction(at -> words.computeIfAbsent(
                    at, day -> day == Math.rint(day) ? t.shortDate(first.plusDays(day.longValue())) : ""));
        }

        /** Where on the axis; a day of 23 or 25 hours is as wide as the others. */
        double of(Instant at) {
            var day = LocalDate.ofInstant(at, zone);
            var midnight = day.atStartOfDay(zone).toInstant();
            var next = day.plusDays(1).atStartOfDay(zone).toInstant();
            return ChronoUnit.DAYS.between(first, day)
                    + (double) Duration.between(midnight, at).toMillis()
                            / Duration.between(midnight, next).toMillis();
        }
    }

    private static Stream<EpisodeStep> visits(List<EpisodeStep> steps) {
        return steps.stream().filter(step -> step.kind() == EpisodeStep.Kind.VISIT);
    }

    private record Point(Instant at, int value) {}

    private static List<Point> points(List<KeptEntry> entries, Function<LogEntry, Optional<Integer>> of) {
        return entries.stream()
                .map(KeptEntry::entry)
                .flatMap(entry -> of.apply(entry).map(value -> new Point(entry.at(), value)).stream())
                .sorted(Comparator.comparing(Point::at))
                .toList();
    }

    private static void draw(XYChart chart, String name, List<Point> points, Days days, Color colour) {
        if (points.isEmpty()) {
            return;
        }
        var series = chart.addSeries(
                name,
                points.stream().mapToDouble(each -> days.of(each.at())).toArray(),
                points.stream().mapToDouble(Point::value).toArray());
        series.setLineColor(colour);
        series.setMarkerColor(colour);
        series.setMarker(SeriesMarkers.CIRCLE);
    }
}
