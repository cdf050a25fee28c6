package care.milkway.episode.web;

import care.milkway.episode.EpisodeStep;
import care.milkway.episode.log.HomeLog.KeptEntry;
import care.milkway.episode.log.LogEntry;
import care.milkway.page.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Pain and lump over time as a picture, visits as lines; the table beside it says the same. */
final class HomeChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 340;
    private static final Color PAIN = new Color(0xA3, 0x2A, 0x3C);
    private static final Color LUMP = new Color(0x1F, 0x5F, 0x8B);
    private static final Color VISIT = new Color(0x4D, 0x4D, 0x4D);

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
        wholeDays(chart, entries, steps, zone);
        draw(chart, t.get("home.chart.pain"), points(entries, LogEntry::pain), PAIN);
        draw(chart, t.get("home.chart.lump"), points(entries, LogEntry::lump), LUMP);
        visits(steps)
                .forEach(visit -> chart.addAnnotation(new AnnotationLine(millis(visit.happenedAt()), true, false)));
        var bytes = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
        } catch (IOException memoryIsFull) {
            throw new UncheckedIOException(memoryIsFull);
        }
        return bytes.toByteArray();
    }

    private static void style(XYChart chart, ZoneId zone, Texts t) {
        var style = chart.getStyler();
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendBorderColor(Color.WHITE);
        style.setAnnotationLineColor(VISIT);
        style.setAnnotationLineStroke(DASHED);
        style.setYAxisMin(0.0);
        style.setYAxisMax(10.0);
        style.setxAxisTickLabelsFormattingFunction(
                at -> t.soonDate(Instant.ofEpochMilli(at.longValue()).atZone(zone)));
    }

    /**
     * From the midnight before the first to that after the last. The library looks for marks that read differently; within a
     * minute there are none, and it looked for seconds.
     */
    private static void wholeDays(XYChart chart, List<KeptEntry> entries, List<EpisodeStep> steps, ZoneId zone) {
        var moments = Stream.concat(
                        entries.stream().map(each -> each.entry().at()),
                        visits(steps).map(EpisodeStep::happenedAt))
                .sorted()
                .toList();
        if (!moments.isEmpty()) {
            var first = LocalDate.ofInstant(moments.getFirst(), zone);
            var last = LocalDate.ofInstant(moments.getLast(), zone);
            chart.getStyler().setXAxisMin(millis(first.atStartOfDay(zone).toInstant()));
            chart.getStyler()
                    .setXAxisMax(millis(last.plusDays(1).atStartOfDay(zone).toInstant()));
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
