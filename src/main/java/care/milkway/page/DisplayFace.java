package care.milkway.page;

/** The faces in which headings are set: each a file, and what stands in its place until that is there. */
public enum DisplayFace {
    QUIET("Milkway Quiet", "quiet.woff2", "540", """
            @font-face{font-family:"Milkway Quiet Fallback";src:local("Georgia");size-adjust:94%;\
            ascent-override:92%;descent-override:27%;line-gap-override:0%}\
            :root{--display:"Milkway Quiet","Milkway Quiet Fallback",ui-serif,Georgia,serif}"""),
    BRIGHT("Milkway Bright", "bright.woff2", "750", """
            @font-face{font-family:"Milkway Bright Fallback";font-weight:750;src:local("Arial Bold"),\
            local("Arial-BoldMT");size-adjust:95%;ascent-override:93%;descent-override:27%}\
            :root{--display:"Milkway Bright","Milkway Bright Fallback",ui-sans-serif,Arial,sans-serif;\
            --display-weight:750;--display-track:-.022em}""");

    /** The one of pages that are no clinic's. */
    public static final StyleSheet MILKWAY = StyleSheet.of(QUIET.css());

    private final String name;
    private final String file;
    private final String weight;
    private final String fallback;

    DisplayFace(String name, String file, String weight, String fallback) {
        this.name = name;
        this.file = file;
        this.weight = weight;
        this.fallback = fallback;
    }

    /** Text is readable before the face is there, and takes the same room then. */
    public String css() {
        return "@font-face{font-family:\"" + name + "\";font-weight:" + weight + ";font-display:swap;src:url("
                + Assets.address(file) + ") format(\"woff2\")}" + fallback;
    }
}
