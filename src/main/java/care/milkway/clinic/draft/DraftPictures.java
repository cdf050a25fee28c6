package care.milkway.clinic.draft;

import care.milkway.clinic.file.PictureFile;
import care.milkway.clinic.file.RefusedDocument;
import care.milkway.clinic.picture.Image;
import care.milkway.clinic.picture.ImageFormat;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pictures of a clinic that a draft or any of its versions shows; only its own staff sees them all. */
@Component
public class DraftPictures {

    private final Work work;
    private final PictureBytes pictures;

    DraftPictures(Work work, PictureBytes pictures) {
        this.work = work;
        this.pictures = pictures;
    }

    /** A picture as it is shown. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record StoredPicture(ImageFormat format, byte[] content) {}

    /** What came of keeping one. */
    public sealed interface KeepResult {

        record Kept(Image image) implements KeepResult {}

        /** It isn't safe to show. */
        record NotRight(DraftFlaw flaw) implements KeepResult {}
    }

    /** Keeps a picture that a draft may name. */
    public KeepResult keep(ClinicId clinic, ImageFormat format, byte[] content) {
        try {
            var image = new PictureFile("picture." + format.extension(), content).image();
            work.in(clinic, () -> pictures.keep(image, content));
            return new KeepResult.Kept(image);
        } catch (RefusedDocument refused) {
            return new KeepResult.NotRight(DraftFlaw.of(refused));
        }
    }

    /** @param file the end of its address */
    public Optional<StoredPicture> find(ClinicId clinic, String file) {
        var digest = file.substring(0, Math.max(0, file.indexOf('.')));
        return ImageFormat.of(file).flatMap(format -> work.in(clinic, () -> pictures.find(digest))
                .map(content -> new StoredPicture(format, content)));
    }

    /** What somebody handed in a moment ago, in a form that was not accepted because of something else. */
    public Optional<Image> image(ClinicId clinic, String file) {
        try {
            return find(clinic, file).map(stored -> new PictureFile(file, stored.content()).image());
        } catch (RefusedDocument _) { // its name says another format
            return Optional.empty();
        }
    }
}
