package care.milkway.clinic.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two colours make a clinic’s face, by day and by night, and everything on it can be read. */
class BrandTests {

    private static final Brand LARKHOLLOW = brand("#1f5152", "#efae86");
    private static final Brand POPPYMOOR = brand("#e8690f", "#24345f");

    /** Of the art direction: token, by day, by night. No eye sees a distance of two hundredths. */
    @ParameterizedTest
    @CsvSource({
        "PAPER, #fcf6ef, #0a1a1b",
        "CARD, #fefefd, #132728",
        "SUNK, #f4ebe1, #102222",
        "LINE, #e1d8cb, #2c4545",
        "EDGE, #667e7e, #758f8f",
        "INK, #092727, #f2ece3",
        "SOFT, #3f5858, #c3b9ab",
        "BRAND, #1f5152, #efae86",
        "ON_BRAND, #ffffff, #001b1b",
        "BRAND_INK, #1f5152, #efae86",
        "BRAND_TINT, #e1eded, #16393a",
        "ACCENT, #efae86, #eaaf8b",
        "ON_ACCENT, #021f20, #021f20",
        "ACCENT_TINT, #ffdfcc, #463022",
    })
    void larkhollowLooksAsItWasDrawn(Token token, String day, String night) {
        assertThat(distance(Palette.day(LARKHOLLOW).get(token), day)).isLessThan(0.02);
        assertThat(distance(Palette.night(LARKHOLLOW).get(token), night)).isLessThan(0.02);
    }

    @ParameterizedTest
    @CsvSource({
        "PAPER, #fbf7ef, #131721",
        "CARD, #fffefc, #1e2330",
        "SUNK, #f3ece0, #191e2a",
        "LINE, #e0d8cb, #384050",
        "EDGE, #71798a, #81899c",
        "INK, #1a2133, #f2ece3",
        "SOFT, #4b5264, #c2b9ab",
        "BRAND, #e8690f, #ec6c16",
        "ON_BRAND, #0f1526, #0f1526",
        "BRAND_INK, #9e4300, #f59d71",
        "BRAND_TINT, #fee4d8, #293248",
        "ACCENT, #24345f, #26355b",
        "ON_ACCENT, #ffffff, #ffffff",
        "ACCENT_TINT, #dce6ff, #2c354a",
    })
    void poppymoorLooksAsItWasDrawn(Token token, String day, String night) {
        assertThat(distance(Palette.day(POPPYMOOR).get(token), day)).isLessThan(0.02);
        assertThat(distance(Palette.night(POPPYMOOR).get(token), night)).isLessThan(0.02);
    }

    /** The contrasts that were measured when the brands were drawn. */
    @ParameterizedTest
    @CsvSource({
        "INK, PAPER, 14.7, 15.2, 15.0, 15.3",
        "SOFT, SUNK, 6.5, 8.5, 6.6, 8.6",
        "BRAND_INK, BRAND_TINT, 7.4, 6.6, 5.3, 6.0",
        "ON_BRAND, BRAND, 8.9, 9.4, 5.6, 5.8",
        "BRAND, PAPER, 8.3, 9.4, 3.0, 5.7",
        "EDGE, CARD, 4.3, 4.5, 4.3, 4.5",
    })
    void theContrastsAreThoseOfTheDrawings(
            Token text, Token ground, double larkDay, double larkNight, double poppyDay, double poppyNight) {
        assertThat(contrast(Palette.day(LARKHOLLOW), text, ground)).isCloseTo(larkDay, within(0.2));
        assertThat(contrast(Palette.night(LARKHOLLOW), text, ground)).isCloseTo(larkNight, within(0.2));
        assertThat(contrast(Palette.day(POPPYMOOR), text, ground)).isCloseTo(poppyDay, within(0.2));
        assertThat(contrast(Palette.night(POPPYMOOR), text, ground)).isCloseTo(poppyNight, within(0.2));
    }

    @Test
    void theDemoBrandsAndTheCalmOneCanBeRead() {
        assertThat(LARKHOLLOW.failure()).isEmpty();
        assertThat(POPPYMOOR.failure()).isEmpty();
        assertThat(Brand.CALM.failure()).isEmpty();
    }

    @Test
    void aYellowButtonByDayIsRefusedByName() {
        var failure = brand("#ffe14d", "#24345f").failure().orElseThrow();
        assertThat(failure.field()).isEqualTo("primary");
        assertThat(failure.sentence()).isEqualTo("brand on paper by day has a contrast of 1.2, needs 3");
    }

    /** Whatever hue a clinic chooses: a text on it is found, or the pair that fails is named. */
    @Test
    void everyColourIsEitherReadableOrRefused() {
        for (int hue = 0; hue < 360; hue += 15) {
            for (var lightness : new double[] {0.25, 0.4, 0.55, 0.7, 0.85}) {
                var brand = brand(new Oklch(lightness, 0.12, hue).hex(), new Oklch(0.8, 0.09, (hue + 180) % 360).hex());
                var day = Palette.day(brand);
                assertThat(contrast(day, Token.ON_BRAND, Token.BRAND)).isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(day, Token.BRAND_INK, Token.PAPER)).isGreaterThanOrEqualTo(4.5);
                assertThat(brand.failure().isPresent()).isEqualTo(contrast(day, Token.BRAND, Token.PAPER) < 3);
            }
        }
    }

    /** Pages of no clinic, and clinics without a brand, look the same. */
    @Test
    void theStyleSheetItselfIsTheCalmBrand() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/static/milkway.css")))
                .contains(BrandStyle.colors(Brand.CALM));
    }

    private static double contrast(Palette palette, Token text, Token ground) {
        return Oklch.contrast(palette.get(text), palette.get(ground));
    }

    private static double distance(String one, String other) {
        var first = Oklch.of(one);
        var second = Oklch.of(other);
        var a = first.chroma() * Math.cos(Math.toRadians(first.hue()))
                - second.chroma() * Math.cos(Math.toRadians(second.hue()));
        var b = first.chroma() * Math.sin(Math.toRadians(first.hue()))
                - second.chroma() * Math.sin(Math.toRadians(second.hue()));
        return Math.sqrt(Math.pow(first.lightness() - second.lightness(), 2) + a * a + b * b);
    }

    private static Brand brand(String primary, String accent) {
        return new Brand(primary, accent, null, null, null, null);
    }
}
