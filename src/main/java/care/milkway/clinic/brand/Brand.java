package care.milkway.clinic.brand;

import care.milkway.page.StyleSheet;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clinic's own face as its file gives it; everything else is computed.
 *
 * @param primary the colour of the button by day, such as #1f5152
 * @param accent the other one
 * @param logo a square picture of the folder, readable at 32 px; the name is set in type beside it
 */
public record Brand(
        String primary,
        String accent,
        Voice voice,
        HeroBand hero,
        @Nullable String logo,
        BrandPictures pictures) {

    /** For a clinic that gives none. */
    public static final Brand CALM =
            new Brand("#2b5a66", "#e6bf9c", Voice.QUIET, HeroBand.SUN, null, BrandPictures.NONE);

    private static final Cache<Brand, StyleSheet> STYLES =
            Caffeine.newBuilder().maximumSize(5_000).build();

    public Brand(
            String primary,
            String accent,
            @Nullable Voice voice,
            @Nullable HeroBand hero,
            @Nullable String logo,
            @Nullable BrandPictures pictures) {
        this.primary = primary;
        this.accent = accent;
        this.voice = voice == null ? Voice.QUIET : voice;
        this.hero = hero == null ? HeroBand.SUN : hero;
        this.logo = logo;
        this.pictures = pictures == null ? BrandPictures.NONE : pictures;
    }

    /** The style sheet that follows from it: derived once, then kept. */
    public StyleSheet style() {
        return STYLES.get(this, brand -> StyleSheet.of(BrandStyle.of(brand)));
    }

    /** What can't be read in these colours, if anything. */
    public Optional<ContrastFailure> failure() {
        return ContrastCheck.firstFailure(this);
    }

    /** @param field of the two that is to blame: primary or accent */
    public record ContrastFailure(String field, String sentence) {}
}
