package care.milkway.clinic.brand;

import care.milkway.page.DisplayFace;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the small style sheet of a clinic: its colours by day and by night, and its voice. */
final class BrandStyle {

    private BrandStyle() {}

    static String of(Brand brand) {
        return colors(brand) + voice(brand.voice());
    }

    static String colors(Brand brand) {
        var day = Palette.day(brand);
        var night = Palette.night(brand);
        return Stream.of(Token.values())
                .map(token -> "--" + token.css + ":light-dark(" + day.get(token) + "," + night.get(token) + ")")
                .collect(Collectors.joining(";", ":root{", "}"));
    }

    private static String voice(Voice voice) {
        return switch (voice) {
            case QUIET -> DisplayFace.QUIET.css();
            case BRIGHT ->
                DisplayFace.BRIGHT.css() + ":root{--r-s:6px;--r-m:10px;--r-l:14px;--r-button:10px;--r-face:50%}";
        };
    }
}
