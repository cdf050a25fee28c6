package care.milkway.journeys;

/** What a way through the pages costs a parent with one free hand. */
final class PathCount {

    private int screens;
    private int taps;
    private int words;
    private int pixels;

    /** She sees it, and has to do something there to go on. */
    void screen(Browser browser) {
        screens++;
        words += browser.text().strip().split("\\s+").length;
        pixels += ((Number) browser.page().evaluate("document.documentElement.scrollHeight")).intValue();
    }

    void tap(Browser browser, String selector) {
        browser.tap(browser.find(selector).first());
        taps++;
    }

    void taps(int more) {
        taps += more;
    }

    /** After this way. */
    void add(PathCount before) {
        screens += before.screens;
        taps += before.taps;
        words += before.words;
        pixels += before.pixels;
    }

    int screens() {
        return screens;
    }

    int taps() {
        return taps;
    }

    int words() {
        return words;
    }

    /** How often her phone would have to be filled to show all of it. */
    double displays() {
        return (double) pixels / Device.PHONE.height;
    }
}
