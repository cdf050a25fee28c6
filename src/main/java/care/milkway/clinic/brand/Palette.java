package care.milkway.clinic.brand;

import static care.milkway.clinic.brand.Token.ACCENT;
import static care.milkway.clinic.brand.Token.ACCENT_TINT;
import static care.milkway.clinic.brand.Token.BRAND;
import static care.milkway.clinic.brand.Token.BRAND_INK;
import static care.milkway.clinic.brand.Token.BRAND_TINT;
import static care.milkway.clinic.brand.Token.CARD;
import static care.milkway.clinic.brand.Token.EDGE;
import static care.milkway.clinic.brand.Token.FLOOR;
import static care.milkway.clinic.brand.Token.INK;
import static care.milkway.clinic.brand.Token.LINE;
import static care.milkway.clinic.brand.Token.ON_ACCENT;
import static care.milkway.clinic.brand.Token.ON_BRAND;
import static care.milkway.clinic.brand.Token.PAPER;
import static care.milkway.clinic.brand.Token.ROOM;
import static care.milkway.clinic.brand.Token.SKY;
import static care.milkway.clinic.brand.Token.SOFT;
import static care.milkway.clinic.brand.Token.SUNK;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a clinic by day or by night, derived from its two. Night is a place: the deep hue becomes the room, and
 * the lighter colour the lamp in it.
 */
final class Palette {

    private static final double WARM = 76;
    private static final double READABLE = 4.5;
    private static final double LINK_BY_DAY = 5.4;
    private static final double LINK_BY_NIGHT = 6;
    private static final double STEP = 0.002;
    private static final String WHITE = "#ffffff";

    private final Map<Token, String> colors = new EnumMap<>(Token.class);
    private final Oklch primary;
    private final Oklch accent;
    private final Oklch dark;
    private final Oklch light;

    private Palette(Brand brand) {
        primary = Oklch.of(brand.primary());
        accent = Oklch.of(brand.accent());
        dark = primary.lightness() < accent.lightness() ? primary : accent;
        light = primary.lightness() < accent.lightness() ? accent : primary;
    }

    static Palette day(Brand brand) {
        var day = new Palette(brand);
        day.neutralsByDay();
        day.put(BRAND, brand.primary());
        day.put(BRAND_TINT, new Oklch(0.937, Math.min(0.033, day.primary.chroma() * 0.24), day.primary.hue()));
        day.put(ACCENT, brand.accent());
        day.put(ACCENT_TINT, new Oklch(0.925, Math.min(0.044, day.accent.chroma() * 0.465), day.accent.hue()));
        day.put(BRAND_INK, day.readable(day.primary, -STEP, LINK_BY_DAY));
        day.textOnFills();
        return day;
    }

    static Palette night(Brand brand) {
        var night = new Palette(brand);
        night.neutralsByNight();
        var lamp = night.light.withLightness(Math.max(night.light.lightness(), 0.676));
        night.put(BRAND, lamp);
        night.put(BRAND_TINT, new Oklch(0.319, 0.041, night.dark.hue()));
        night.put(ACCENT, new Oklch(night.accent.lightness(), night.accent.chroma() * 0.9, night.accent.hue()));
        night.put(ACCENT_TINT, new Oklch(0.331, 0.0395, night.accent.hue()));
        night.put(BRAND_INK, night.readable(lamp.withChroma(Math.min(lamp.chroma(), 0.121)), STEP, LINK_BY_NIGHT));
        night.textOnFills();
        return night;
    }

    String get(Token token) {
        return colors.getOrDefault(token, WHITE);
    }

    private void neutralsByDay() {
        put(PAPER, new Oklch(0.976, 0.0113, WARM));
        put(CARD, new Oklch(0.997, 0.002, WARM));
        put(SUNK, new Oklch(0.945, 0.017, WARM));
        put(LINE, new Oklch(0.885, 0.02, WARM));
        put(EDGE, new Oklch(0.575, 0.028, dark.hue()));
        put(INK, new Oklch(0.25, 0.0355, dark.hue()));
        put(SOFT, new Oklch(0.44, 0.0305, dark.hue()));
        put(ROOM, new Oklch(Math.min(0.362, dark.lightness()), Math.min(0.05, dark.chroma()), dark.hue()));
        put(SKY, new Oklch(0.943, 0.045, WARM));
        put(FLOOR, dark);
    }

    private void neutralsByNight() {
        put(PAPER, new Oklch(0.205, 0.0215, dark.hue()));
        put(CARD, new Oklch(0.257, 0.026, dark.hue()));
        put(SUNK, new Oklch(0.236, 0.0242, dark.hue()));
        put(LINE, new Oklch(0.37, 0.0302, dark.hue()));
        put(EDGE, new Oklch(0.63, 0.03, dark.hue()));
        put(INK, new Oklch(0.945, 0.0136, WARM));
        put(SOFT, new Oklch(0.79, 0.0222, WARM));
        put(ROOM, new Oklch(0.283, 0.036, dark.hue()));
        put(SKY, new Oklch(0.25, 0.05, dark.hue()));
        put(FLOOR, new Oklch(0.335, 0.07, dark.hue()));
    }

    private void textOnFills() {
        put(ON_BRAND, on(get(BRAND)));
        put(ON_ACCENT, on(get(ACCENT)));
    }

    private String on(String fill) {
        return Oklch.contrast(WHITE, fill) >= READABLE ? WHITE : new Oklch(0.2, 0.035, dark.hue()).hex();
    }

    /** Walks in lightness until it can be read on everything that it stands on. */
    private Oklch readable(Oklch from, double step, double wanted) {
        var grounds = List.of(get(PAPER), get(CARD), get(SUNK), get(BRAND_TINT));
        var lightness = from.lightness();
        while (lightness > 0 && lightness < 1) {
            var hex = from.withLightness(lightness).hex();
            if (grounds.stream().allMatch(ground -> Oklch.contrast(hex, ground) >= wanted)) {
                break;
            }
            lightness += step;
        }
        return from.withLightness(lightness);
    }

    private void put(Token token, Oklch color) {
        put(token, color.hex());
    }

    private void put(Token token, String hex) {
        colors.put(token, hex);
    }
}
