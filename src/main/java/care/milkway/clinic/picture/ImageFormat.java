package care.milkway.clinic.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of pictures that a clinic's folder may hold. */
public enum ImageFormat {
    SVG("image/svg+xml"),
    WEBP("image/webp"),
    AVIF("image/avif"),
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    ImageFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a file with this name. */
    public static Optional<ImageFormat> of(String file) {
        return Stream.of(values())
                .filter(each -> file.endsWith("." + each.extension()) || (each == JPEG && file.endsWith(".jpg")))
                .findFirst();
    }
}
