package care.milkway.page;

/** What a browser may load for a page: files of our own, and nothing from anywhere else. */
public final class ContentPolicy {

    private static final String OUR_PAGES = "default-src 'none'; script-src 'self'; style-src 'self' "
            + Assets.styleSource() + "; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String API_READER =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /** The Content-Security-Policy of an address; the page that shows the API's description brings styles of its own. */
    public static String of(String path) {
        return path.contains("/swagger-ui/") || path.equals("/api/docs") ? API_READER : OUR_PAGES;
    }
}
