package care.milkway.staff.editing.picture;

import care.milkway.clinic.picture.ImageFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a picture say that it is; its name says nothing. */
final class PictureBeginning {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final int ENOUGH = 1_000;

    private PictureBeginning() {}

    /** None for anything that is not taken. */
    static @Nullable ImageFormat format(byte[] bytes) {
        if (starts(bytes, JPEG)) {
            return ImageFormat.JPEG;
        }
        if (starts(bytes, PNG)) {
            return ImageFormat.PNG;
        }
        var text = new String(bytes, 0, Math.min(bytes.length, ENOUGH), StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("<") && text.contains("<svg") ? ImageFormat.SVG : null;
    }

    private static boolean starts(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
