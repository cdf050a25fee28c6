package care.milkway.staff.editing.picture;

import care.milkway.clinic.picture.Image;
import java.util.Map;
import java.util.Optional;

/**
 * A place with what hangs there.
 *
 * @param file its name in the folder of pictures; empty if there is none
 * @param words what is to be seen, by language
 * @param seen what every save brings back, so that nobody takes down what she has not seen
 */
public record PlacedPicture(
        PicturePlace place, Optional<Image> image, String file, Map<String, String> words, String seen) {

    public PlacedPicture {
        words = Map.copyOf(words);
    }
}
