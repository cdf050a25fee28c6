package care.milkway.page.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChartBuilder;

/** A chart is a picture that a browser shows. */
class SvgChartTests {

    /** Every chart was an empty frame: what was drawn stood in no namespace. */
    @Test
    void whatIsDrawnIsSvgSoThatBrowsersShowIt() throws Exception {
        var chart = new XYChartBuilder().width(300).height(200).build();
        chart.addSeries("pain", new double[] {1, 2}, new double[] {7, 3});
        var documents = DocumentBuilderFactory.newInstance();
        documents.setNamespaceAware(true);
        documents.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var drawn = documents
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(SvgChart.svg(chart)))
                .getElementsByTagNameNS("*", "path");
        assertThat(drawn.getLength()).isPositive();
        for (var each = 0; each < drawn.getLength(); each++) {
            assertThat(drawn.item(each).getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        }
    }
}
