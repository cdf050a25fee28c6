package care.milkway.clinic.brand;

/** What a style sheet calls the colours that differ from clinic to clinic. */
enum Token {
    PAPER("paper"),
    CARD("card"),
    SUNK("sunk"),
    LINE("line"),
    EDGE("edge"),
    INK("ink"),
    SOFT("soft"),
    BRAND("brand"),
    ON_BRAND("on-brand"),
    BRAND_INK("brand-ink"),
    BRAND_TINT("brand-tint"),
    ACCENT("accent"),
    ON_ACCENT("on-accent"),
    ACCENT_TINT("accent-tint"),
    /** The band of a lamp. */
    ROOM("room"),
    /** The band of a sun. */
    SKY("sky"),
    /** What stands under it. */
    FLOOR("floor");

    final String css;

    Token(String css) {
        this.css = css;
    }
}
