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

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @LocalServerPort
    int port;

    private Visitor phone;

    @BeforeEach
    void aPhoneThatWasNeverHere() {
        phone = new Visitor(port);
    }

    /** In KiB, compressed. Lower a ceiling with every improvement. */
    @ParameterizedTest
    @CsvSource({
        "/en/toronto, 3, 14",
        "/fr/toronto, 3, 14",
        "/en/toronto/services/ultrasound-for-blocked-ducts, 3, 21",
        "/fr/toronto/services/ultrasound-for-blocked-ducts, 3, 22",
        "/en/los-angeles, 3, 14",
        "/en/toronto/team, 3, 13",
        "/en/toronto/duct-check, 3, 12",
        "/en/toronto/times?service=CESAREAN_SCAR_RELEASE, 4, 32",
    })
    void aFirstVisitTakesFewFilesAndBytes(String path, int files, int kibibytes) throws IOException {
        var page = phone.getCompressed(path);
        var assets = assets(page);
        var bytes = page.body().length
                + assets.stream()
                        .mapToInt(asset -> phone.getCompressed(asset).body().length)
                        .sum();
        assertThat(1 + assets.size()).isLessThanOrEqualTo(files);
        assertThat(bytes).isLessThanOrEqualTo(kibibytes * 1024);
    }

    @Test
    void filesAreCompressedAndKeptForGood() throws IOException {
        for (var asset : assets(phone.getCompressed("/en/toronto/times?service=CESAREAN_SCAR_RELEASE"))) {
            var file = phone.getCompressed(asset);
            assertThat(file.header("Content-Encoding")).as(asset).isEqualTo("gzip");
            assertThat(file.header("Cache-Control")).as(asset).contains("immutable", "max-age=31536000");
            assertThat(asset).as("its name changes with its content").matches(".*-[0-9a-f]{32}\\.(css|js)");
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
                .map(found -> found.group(1))
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
