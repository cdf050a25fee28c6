package care.milkway.staff.editing.picture.web;

import care.milkway.staff.editing.FieldRefused;
import care.milkway.staff.editing.picture.PlacedPicture;
import care.milkway.staff.editing.web.EditTexts;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One place for a picture; public for the templates.
 *
 * @param typed what is to be seen, by language
 * @param kept a picture that was sent and is not in the draft yet; empty if there is none
 * @param meanwhile whether somebody else changed it
 */
public record PictureView(
        EditTexts words,
        PlacedPicture picture,
        String name,
        List<String> languages,
        Map<String, String> typed,
        List<FieldRefused> wrong,
        String kept,
        boolean meanwhile) {

    /** What hangs there, or would. */
    public String shown() {
        return kept.isEmpty() ? picture.image().map(image -> image.file()).orElse("") : kept;
    }

    public String wrong(String input) {
        return words.wrong(wrong, input);
    }

    public String typed(String language) {
        return Objects.requireNonNullElse(typed.get(language), "");
    }
}
