package care.milkway.page.drawing;

import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A chart on white paper, the same by day and by night; the table beside it says what it shows. */
public final class SvgChart {

    /** Colours that keep apart also for who sees no red or no green, the darkest first. */
    public static final Color FIRST = new Color(0xA3, 0x2A, 0x3C);

    public static final Color SECOND = new Color(0x1F, 0x5F, 0x8B);
    public static final Color THIRD = new Color(0x8A, 0x6D, 0x1B);
    public static final Color FOURTH = new Color(0x4D, 0x4D, 0x4D);

    /** What is drawn would be no SVG: the library makes its elements without a namespace, and browsers show nothing. */
    private static final String NO_NAMESPACE = " xmlns=\"\"";

    private SvgChart() {}

    public static void plain(AxesChartStyler style) {
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendBorderColor(Color.WHITE);
        style.setLegendLayout(LegendLayout.Horizontal);
        style.setAxisTickLabelsFont(letters(12));
    }

    /** For a chart that is as wide as a phone: letters as large as those of the page, names below an axis upright. */
    public static void onAPhone(AxesChartStyler style) {
        var letters = letters(14);
        style.setAxisTickLabelsFont(letters);
        style.setAxisTitleFont(letters);
        style.setLegendFont(letters);
        style.setXAxisLabelRotation(90);
        style.setLegendLayout(LegendLayout.Vertical);
    }

    private static Font letters(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    public static byte[] svg(Chart<?, ?> chart) {
        var bytes = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
        } catch (IOException memoryIsFull) {
            throw new UncheckedIOException(memoryIsFull);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(NO_NAMESPACE, "").getBytes(StandardCharsets.UTF_8);
    }
}
