package care.milkway.staff.editing.picture;

import care.milkway.staff.editing.FieldRefused;
import java.util.List;

/** What came of hanging a picture. */
public sealed interface PictureResult {

    /** It is in the draft. */
    record Saved() implements PictureResult {}

    /**
     * Something isn't right; the picture, if that is, is kept for the next try.
     *
     * @param kept the end of its address, or nothing
     */
    record Refused(List<FieldRefused> because, String kept) implements PictureResult {}

    /** Somebody else changed the same place since it was opened. */
    record ChangedByOther(PlacedPicture now, String kept) implements PictureResult {}
}
