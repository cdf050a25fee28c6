package care.milkway.staff.editing.picture;

/** Why a picture is not taken. */
public enum PictureFault {
    /** None was chosen. */
    MISSING,
    /** More bytes than are read. */
    TOO_LARGE,
    /** Neither a JPEG nor a PNG nor an SVG. */
    OTHER_TYPE,
    /** More points than anybody's screen has. */
    TOO_MANY_PIXELS,
    /** It begins like one of these, and can't be read. */
    BROKEN
}
