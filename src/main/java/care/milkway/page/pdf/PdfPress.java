package care.milkway.page.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Makes a tagged PDF of XHTML. It fetches nothing, and what its library would say of the text is not logged. */
final class PdfPress {

    /** Liberation Sans, which PDFBox brings along: every letter of English and French, free to embed. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfPress() {}

    static byte[] print(byte[] xhtml) throws IOException {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(document(xhtml), "about:blank");
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Print");
        builder.usePdfUaAccessibility(true);
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }

    private static Document document(byte[] xhtml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xhtml));
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException("a template to print is no XHTML", broken);
        }
    }
}
