package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.MilkwayTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the first visit of a page costs somebody with a slow phone: files and bytes, as they go over the wire. */
@MilkwayTest
class PageWeightScenarios {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"|url\\((/assets/[^)]+)\\)");

    /** A picture that stands further down is fetched when she comes near it: its bytes count, it is no file to wait for. */
    private static final Pattern LATER = Pattern.compile("src=\"(/assets/[^\"]+)\"[^>]* loading=\"lazy\"");

    @LocalServerPort
    int port;

    private Visitor phone;

    @BeforeEach
    void aPhoneThatWasNeverHere() {
        phone = new Visitor(port);
    }

    /**
     * In KiB, compressed, with the clinic's display face (14 KiB, kept for good) and every picture of the page. Lower a
     * ceiling with every improvement; no first page may ever have more than 60.
     */
    @ParameterizedTest
    @CsvSource({
        "/en/toronto, 3, 46",
        "/fr/toronto, 3, 46",
        "/en/toronto/services/ultrasound-for-blocked-ducts, 3, 50",
        "/fr/toronto/services/ultrasound-for-blocked-ducts, 3, 51",
        "/en/los-angeles, 3, 46",
        "/en/toronto/team, 3, 40",
        "/en/toronto/duct-check, 3, 30",
        "/en/toronto/times?service=CESAREAN_SCAR_RELEASE, 5, 50",
    })
    void aFirstVisitTakesFewFilesAndBytes(String path, int files, int kibibytes) throws IOException {
        var page = phone.getCompressed(path);
        var assets = assets(page);
        var bytes = page.body().length
                + assets.stream()
                        .mapToInt(asset -> phone.getCompressed(asset).body().length)
                        .sum();
        var later = LATER.matcher(text(page))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .count();
        assertThat(1 + assets.size() - later).isLessThanOrEqualTo(files);
        assertThat(bytes).isLessThanOrEqualTo(kibibytes * 1024);
    }

    @Test
    void filesAreCompressedAndKeptForGood() throws IOException {
        for (var asset : assets(phone.getCompressed("/en/toronto/times?service=CESAREAN_SCAR_RELEASE"))) {
            var file = phone.getCompressed(asset);
            if (!asset.endsWith(".woff2")) { // compressed already
                assertThat(file.header("Content-Encoding")).as(asset).isEqualTo("gzip");
            }
            assertThat(file.header("Cache-Control")).as(asset).contains("immutable", "max-age=31536000");
            assertThat(asset)
                    .as("its name changes with its content")
                    .matches(".*[-/][0-9a-f]{32}\\.(css|js|woff2|svg)");
        }
    }

    /** The style stands in the page where people arrive; a browser obeys it only if the policy names its digest. */
    @Test
    void whoArrivesWaitsForNoStyleSheet() throws IOException {
        var page = phone.getCompressed("/en/toronto");
        assertThat(text(page)).contains("<style>").doesNotContain("rel=\"stylesheet\"");
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'self' 'sha256-");
    }

    private static List<String> assets(Visitor.Answer page) throws IOException {
        return FILE.matcher(text(page))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .toList();
    }

    private static String text(Visitor.Answer page) throws IOException {
        assertThat(page.status()).isEqualTo(200);
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(page.body()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
