package care.milkway.clinic.brand;

import java.util.Locale;

/**
 * A colour as the eye orders it (Ottosson 2020): equal steps of lightness look equal, and the hue stays while it changes.
 *
 * @param lightness 0 is black, 1 is white
 * @param chroma 0 is grey
 * @param hue in degrees
 */
record Oklch(double lightness, double chroma, double hue) {

    /** @param hex such as #1f5152 */
    static Oklch of(String hex) {
        var red = linear(Integer.parseInt(hex.substring(1, 3), 16));
        var green = linear(Integer.parseInt(hex.substring(3, 5), 16));
        var blue = linear(Integer.parseInt(hex.substring(5, 7), 16));
        var l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                Math.hypot(a, b),
                (Math.toDegrees(Math.atan2(b, a)) + 360) % 360);
    }

    Oklch withLightness(double other) {
        return new Oklch(other, chroma, hue);
    }

    Oklch withChroma(double other) {
        return new Oklch(lightness, other, hue);
    }

    /** As a style sheet writes it; what no screen can show loses chroma until one can. */
    String hex() {
        var shown = this;
        while (!isShown(shown.linearRgb()) && shown.chroma > 0) {
            shown = new Oklch(lightness, Math.max(0, shown.chroma - 0.0005), hue);
        }
        var rgb = shown.linearRgb();
        return "#%02x%02x%02x"
                .formatted(byteOf(rgb[0]), byteOf(rgb[1]), byteOf(rgb[2]))
                .toLowerCase(Locale.ROOT);
    }

    private double[] linearRgb() {
        var a = chroma * Math.cos(Math.toRadians(hue));
        var b = chroma * Math.sin(Math.toRadians(hue));
        var l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static boolean isShown(double[] rgb) {
        for (var part : rgb) {
            if (part < -0.0005 || part > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private static int byteOf(double linear) {
        var light = Math.clamp(linear, 0, 1);
        return (int) Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055));
    }

    private static double linear(int part) {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The contrast of two colours as WCAG 2 measures it, from 1 to 21. */
    static double contrast(String one, String other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(Integer.parseInt(hex.substring(1, 3), 16))
                + 0.7152 * linear(Integer.parseInt(hex.substring(3, 5), 16))
                + 0.0722 * linear(Integer.parseInt(hex.substring(5, 7), 16));
    }
}
