package care.milkway.staff.editing.picture;

/** Where a clinic shows pictures. */
public enum PictureKind {
    /** Beside the name, which says the same: no words of its own. */
    LOGO(512),
    HERO(1_600),
    PLACE(1_600),
    PORTRAIT(900),
    SERVICE(1_600),
    MAP(1_600),
    PAGE(1_600);

    private final int longestSide;

    PictureKind(int longestSide) {
        this.longestSide = longestSide;
    }

    /** In points: twice what a page shows of it. */
    public int longestSide() {
        return longestSide;
    }

    /** Under which heading it is listed: what the clinic has once stands together. */
    public PictureKind heading() {
        return this == LOGO || this == HERO ? PLACE : this;
    }

    /** Whether somebody has to say what is to be seen. */
    public boolean needsWords() {
        return this != LOGO;
    }
}
