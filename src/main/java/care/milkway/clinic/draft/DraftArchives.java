package care.milkway.clinic.draft;

import care.milkway.clinic.file.ClinicArchive;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.PageDocument;
import care.milkway.clinic.file.RefusedDocument;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A clinic as one file with its pages and pictures: to keep, and to put in the place of a draft. */
@Component
public class DraftArchives {

    private final Work work;
    private final Drafts drafts;
    private final PictureBytes pictures;

    DraftArchives(Work work, Drafts drafts, PictureBytes pictures) {
        this.work = work;
        this.drafts = drafts;
        this.pictures = pictures;
    }

    /** What came of handing one in. */
    public sealed interface ArchiveResult {

        /** It is the draft. */
        record Taken() implements ArchiveResult {}

        /** There are changes that would be lost, and nobody was asked about them. */
        record DraftIsOpen() implements ArchiveResult {}

        /** Something in it isn't right; nothing has changed. */
        record NotRight(DraftFlaw flaw) implements ArchiveResult {}
    }

    /** The draft, or what is in force, as a ZIP that an operator can unpack and import too. */
    public byte[] export(ClinicId clinic, String slug) {
        return work.in(
                clinic,
                () -> ClinicArchive.written(
                        slug, drafts.folder(drafts.of(clinic).text())));
    }

    /** @param replace whether somebody was asked about the draft that is open */
    public ArchiveResult put(ClinicId clinic, byte[] zip, boolean replace) {
        try {
            var folder = ClinicArchive.read(zip);
            folder.clinic(clinic);
            return put(clinic, folder, replace) ? new ArchiveResult.Taken() : new ArchiveResult.DraftIsOpen();
        } catch (RefusedDocument refused) {
            return new ArchiveResult.NotRight(DraftFlaw.of(refused));
        }
    }

    private boolean put(ClinicId clinic, ClinicFolder folder, boolean replace) {
        return work.in(clinic, () -> {
            folder.pictures().forEach(each -> pictures.keep(each.image(), each.content()));
            return drafts.replace(clinic, replace, _ -> text(folder));
        });
    }

    private static DescriptionText text(ClinicFolder folder) {
        return new DescriptionText(
                folder.document(),
                folder.pages().stream()
                        .collect(Collectors.toMap(each -> each.language() + "/" + each.path(), PageDocument::document)),
                folder.images());
    }
}
