package care.milkway.clinic.picture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a clinic's folder.
 *
 * @param digest another one when the picture is
 * @param width in pixels, or in units of a drawing
 * @param inline a small drawing as it can stand in a page itself
 */
public record Image(
        String digest,
        ImageFormat format,
        int width,
        int height,
        @Nullable String inline) {

    /** Where it is fetched: for good, because it changes with the picture. */
    public String address(String slug) {
        return "/assets/pictures/" + slug + "/" + file();
    }

    /** The end of its address. */
    public String file() {
        return digest + "." + format.extension();
    }

    /** What an {@code img} names: the drawing itself if that is small, so that nobody waits for it. */
    public String source(String slug) {
        return Optional.ofNullable(inline).orElseGet(() -> address(slug));
    }
}
