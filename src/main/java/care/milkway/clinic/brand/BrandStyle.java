package care.milkway.clinic.brand;

import care.milkway.page.Assets;
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
            case QUIET -> face("Milkway Quiet", "quiet.woff2", "540") + """
                    @font-face{font-family:"Milkway Quiet Fallback";src:local("Georgia");size-adjust:94%;\
                    ascent-override:92%;descent-override:27%;line-gap-override:0%}\
                    :root{--display:"Milkway Quiet","Milkway Quiet Fallback",ui-serif,Georgia,serif}""";
            case BRIGHT -> face("Milkway Bright", "bright.woff2", "750") + """
                    @font-face{font-family:"Milkway Bright Fallback";font-weight:750;src:local("Arial Bold"),\
                    local("Arial-BoldMT");size-adjust:95%;ascent-override:93%;descent-override:27%}\
                    :root{--display:"Milkway Bright","Milkway Bright Fallback",ui-sans-serif,Arial,sans-serif;\
                    --display-weight:750;--display-track:-.022em;--r-s:6px;--r-m:10px;--r-l:14px;--r-button:10px;\
                    --r-face:50%}""";
        };
    }

    /** Text is readable before the face is there, and takes the same room then. */
    private static String face(String name, String file, String weight) {
        return "@font-face{font-family:\"" + name + "\";font-weight:" + weight + ";font-display:swap;src:url("
                + Assets.address(file) + ") format(\"woff2\")}";
    }
}
