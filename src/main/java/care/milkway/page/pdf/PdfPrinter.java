package care.milkway.page.pdf;

import care.milkway.page.Page;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Prints a template as a PDF that a screen reader can read aloud (PDF/UA-1): tagged, with its letters in it. What makes it is
 * loaded with the first one; two at a time, so that nobody fills the memory.
 */
@Component
public class PdfPrinter {

    private final TemplateEngine engine;
    private final Semaphore presses = new Semaphore(2);

    PdfPrinter(TemplateEngine engine) {
        this.engine = engine;
    }

    /** @param template takes {@code page} and {@code it}, and writes XHTML */
    public byte[] print(String template, Page page, Object it) {
        var html = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("page", page, "it", it), html);
        var bytes = new ByteArrayOutputStream(html.getContentLength());
        presses.acquireUninterruptibly();
        try {
            html.writeTo(bytes);
            return PdfPress.print(bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            presses.release();
        }
    }
}
