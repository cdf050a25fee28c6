package care.milkway.clinic.brand;

import org.jspecify.annotations.Nullable;

/**
 * The pictures of the clinic itself.
 *
 * @param hero beside the first words of its page
 * @param place where people are treated
 */
public record BrandPictures(
        @Nullable PictureUse hero, @Nullable PictureUse place) {

    static final BrandPictures NONE = new BrandPictures(null, null);
}
