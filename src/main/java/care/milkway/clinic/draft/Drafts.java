package care.milkway.clinic.draft;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.PageDocument;
import care.milkway.clinic.file.PictureFile;
import care.milkway.clinic.file.RefusedDocument;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** A clinic edits itself: what is typed is kept in one draft, judged by the rules of its file, and published whole. */
@Component
public class Drafts {

    private final Work work;
    private final DraftRows rows;
    private final Versions versions;
    private final PictureBytes pictures;
    private final Clinics clinics;

    Drafts(Work work, DraftRows rows, Versions versions, PictureBytes pictures, Clinics clinics) {
        this.work = work;
        this.rows = rows;
        this.versions = versions;
        this.pictures = pictures;
        this.clinics = clinics;
    }

    /** What is being edited; what is in force if nobody changed anything. */
    public Draft of(ClinicId clinic) {
        return work.in(clinic, () -> {
            var inForce = versions.inForce();
            return rows.find(inForce).orElseGet(() -> untouched(clinic, inForce));
        });
    }

    private Draft untouched(ClinicId clinic, int inForce) {
        return new Draft(clinic, inForce, 0, inForce, versions.find(inForce).orElseThrow(), Optional.empty());
    }

    /** Changes what is there at that moment; whoever else saves waits. Nothing is written if nothing changes. */
    public Draft save(ClinicId clinic, UnaryOperator<DescriptionText> change) {
        return work.in(clinic, () -> {
            var inForce = versions.inForce();
            var before = rows.findForUpdate(inForce).orElseGet(() -> untouched(clinic, inForce));
            var after = change.apply(before.text());
            return after.equals(before.text()) ? before : keep(before, before.base(), after, change);
        });
    }

    private Draft keep(Draft before, int base, DescriptionText after, UnaryOperator<DescriptionText> change) {
        var changed = new Draft(before.clinic(), base, before.revision() + 1, before.inForce(), after, before.saved());
        if (before.open()) {
            rows.save(changed);
        } else if (!rows.begin(changed)) {
            return save(before.clinic(), change); // somebody else began at the same moment
        }
        return changed;
    }

    /**
     * Puts another text in the place of the whole draft: a file, or an earlier version.
     *
     * @param replace whether somebody was asked about the draft that is open
     * @return false if a draft is open and nobody was asked
     */
    public boolean replace(ClinicId clinic, boolean replace, UnaryOperator<DescriptionText> change) {
        return work.in(clinic, () -> {
            var inForce = versions.inForce();
            var before = rows.findForUpdate(inForce);
            if (before.isPresent() && !replace) {
                return false;
            }
            var current = untouched(clinic, inForce);
            var after = change.apply(current.text());
            before.ifPresent(_ -> rows.delete());
            if (!after.equals(current.text())) {
                keep(current, inForce, after, change);
            }
            return true;
        });
    }

    /** What was typed since the last publication is gone. */
    public void discard(ClinicId clinic) {
        work.in(clinic, rows::delete);
    }

    /** The newest first. */
    public List<DescriptionVersion> versions(ClinicId clinic) {
        return work.in(clinic, versions::all);
    }

    public Optional<DescriptionText> version(ClinicId clinic, int number) {
        return work.in(clinic, () -> versions.find(number));
    }

    /** The first thing that isn't right, judged as a file would be. */
    public Optional<DraftFlaw> flaw(ClinicId clinic, DescriptionText text) {
        try {
            work.in(clinic, () -> folder(text).clinic(clinic));
            return Optional.empty();
        } catch (RefusedDocument refused) {
            return Optional.of(DraftFlaw.of(refused));
        }
    }

    /**
     * The clinic as it would be.
     *
     * @throws RefusedDocument if something isn't right yet
     */
    public Clinic preview(ClinicId clinic, DescriptionText text) {
        return work.in(clinic, () -> folder(text).clinic(clinic));
    }

    /**
     * Puts the draft in force as a new version.
     *
     * @param revision of the draft that was looked at
     * @param seen the version that was in force then
     * @param reason why, for whoever reads the list of versions
     * @param nothingInTheWay asked again once nobody else can publish: what happened since somebody looked counts too
     */
    public PublishResult publish(
            ClinicId clinic, int revision, int seen, String reason, BooleanSupplier nothingInTheWay) {
        try {
            return work.in(clinic, () -> {
                var draft = rows.findForUpdate(seen);
                if (draft.filter(each -> each.revision() == revision).isEmpty()) {
                    return new PublishResult.ChangedMeanwhile();
                }
                var folder = folder(draft.get().text());
                folder.clinic(clinic);
                var version = clinics.publish(folder, seen, reason);
                if (version.isPresent() && !nothingInTheWay.getAsBoolean()) {
                    work.undo();
                    return new PublishResult.InTheWay();
                }
                version.ifPresent(_ -> rows.delete());
                return version.<PublishResult>map(PublishResult.Published::new)
                        .orElseGet(PublishResult.ChangedMeanwhile::new);
            });
        } catch (RefusedDocument refused) {
            return new PublishResult.NotRight(DraftFlaw.of(refused));
        }
    }

    /** As it would lie in the folder of files. */
    ClinicFolder folder(DescriptionText text) {
        var pages = text.pages().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey() + ".md"))
                .map(each -> {
                    var slash = each.getKey().indexOf('/');
                    return new PageDocument(
                            each.getKey().substring(0, slash), each.getKey().substring(slash + 1), each.getValue());
                })
                .toList();
        var files = text.images().byName().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new PictureFile(
                        each.getKey(), pictures.get(each.getValue().digest())))
                .toList();
        return new ClinicFolder(ClinicFolder.ON_SCREEN, text.document(), pages, files);
    }
}
