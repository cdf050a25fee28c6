package care.milkway.clinic.brand;

import static care.milkway.clinic.brand.Token.ACCENT;
import static care.milkway.clinic.brand.Token.ACCENT_TINT;
import static care.milkway.clinic.brand.Token.BRAND;
import static care.milkway.clinic.brand.Token.BRAND_INK;
import static care.milkway.clinic.brand.Token.BRAND_TINT;
import static care.milkway.clinic.brand.Token.CARD;
import static care.milkway.clinic.brand.Token.EDGE;
import static care.milkway.clinic.brand.Token.INK;
import static care.milkway.clinic.brand.Token.ON_ACCENT;
import static care.milkway.clinic.brand.Token.ON_BRAND;
import static care.milkway.clinic.brand.Token.PAPER;
import static care.milkway.clinic.brand.Token.SKY;
import static care.milkway.clinic.brand.Token.SOFT;
import static care.milkway.clinic.brand.Token.SUNK;

import care.milkway.clinic.brand.Brand.ContrastFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether everything can be read in a clinic's colours, by day and by night, as WCAG 2 measures it. */
final class ContrastCheck {

    /**
     * What stands on what, and the least contrast that it needs.
     *
     * @param ofAccent whether the accent is to blame rather than the primary colour
     */
    record Pair(Token text, Token ground, double needs, boolean ofAccent) {

        String words() {
            return text.css + " on " + ground.css;
        }
    }

    static final List<Pair> PAIRS = Stream.of(
                    each(INK, 7, false, PAPER, CARD, SUNK, BRAND_TINT, SKY),
                    each(INK, 7, true, ACCENT_TINT),
                    each(SOFT, 4.5, false, PAPER, CARD, SUNK, SKY),
                    each(BRAND_INK, 4.5, false, PAPER, CARD, SUNK, BRAND_TINT),
                    each(ON_BRAND, 4.5, false, BRAND),
                    each(ON_ACCENT, 4.5, true, ACCENT),
                    each(BRAND, 3, false, PAPER),
                    each(EDGE, 3, false, PAPER, CARD))
            .flatMap(pairs -> pairs)
            .toList();

    private ContrastCheck() {}

    private static Stream<Pair> each(Token text, double needs, boolean ofAccent, Token... grounds) {
        return Stream.of(grounds).map(ground -> new Pair(text, ground, needs, ofAccent));
    }

    static Optional<ContrastFailure> firstFailure(Brand brand) {
        return failure(brand, Palette.day(brand), "by day").or(() -> failure(brand, Palette.night(brand), "by night"));
    }

    private static Optional<ContrastFailure> failure(Brand brand, Palette palette, String when) {
        for (var pair : PAIRS) {
            var contrast = contrast(palette, pair);
            if (contrast < pair.needs()) {
                return Optional.of(new ContrastFailure(
                        field(brand, pair, when),
                        String.format(
                                Locale.ROOT,
                                "%s %s has a contrast of %.1f, needs %s",
                                pair.words(),
                                when,
                                Math.floor(contrast * 10) / 10,
                                pair.needs() == 4.5 ? "4.5" : String.valueOf((int) pair.needs()))));
            }
        }
        return Optional.empty();
    }

    /** By night the button is the lighter of the two. */
    private static String field(Brand brand, Pair pair, String when) {
        var lighterIsAccent =
                Oklch.of(brand.accent()).lightness() > Oklch.of(brand.primary()).lightness();
        var byNight = when.equals("by night") && (pair.text() == BRAND || pair.ground() == BRAND);
        return pair.ofAccent() || (byNight && lighterIsAccent) ? "accent" : "primary";
    }

    static double contrast(Palette palette, Pair pair) {
        return Oklch.contrast(palette.get(pair.text()), palette.get(pair.ground()));
    }
}
