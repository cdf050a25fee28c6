package care.milkway.page;

/** What a browser may load for a page: files of our own, and nothing from anywhere else. */
public final class ContentPolicy {

    private static final String OUR_PAGES = ourPages(" " + DisplayFace.MILKWAY.source());
    private static final String API_READER =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " base-uri 'none'; frame-ancestors 'none'";
    /** A drawing may have colours for day and night, and do nothing else. */
    private static final String PICTURE =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /** The Content-Security-Policy of an address; the page that shows the API's description brings styles of its own. */
    public static String of(String path) {
        if (path.startsWith("/assets/pictures/") || path.contains("/staff/clinic/pictures/files/")) {
            return PICTURE;
        }
        return path.contains("/swagger-ui/") || path.equals("/api/docs") ? API_READER : OUR_PAGES;
    }

    /** The one of a page in which this style sheet stands too. */
    static String with(StyleSheet style) {
        return ourPages(" " + style.source());
    }

    private static String ourPages(String alsoStyle) {
        return "default-src 'none'; script-src 'self'; style-src 'self' " + Assets.styleSource() + alsoStyle
                + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'";
    }
}
