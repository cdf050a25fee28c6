package care.milkway.staff.editing;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.draft.DescribedChange;
import care.milkway.clinic.draft.DescriptionDiff;
import care.milkway.clinic.draft.Draft;
import care.milkway.clinic.draft.DraftFlaw;
import care.milkway.clinic.draft.Drafts;
import care.milkway.clinic.draft.PublishResult;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.stranded.StrandedVisit;
import care.milkway.scheduling.stranded.StrandedVisits;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What publishing a draft would change, which booked visits it would leave without a place, and publishing it. */
@Component
public class Publishing {

    /** Until somebody at the desk has had a day to deal with it. */
    private static final Duration LOOKED_FOR = Duration.ofDays(2);

    /** Until every program has heard of a version. */
    private static final Duration HEARD_OF = Duration.ofSeconds(10);

    private final Drafts drafts;
    private final Clinics clinics;
    private final StrandedVisits stranded;
    private final Clock clock;

    Publishing(Drafts drafts, Clinics clinics, StrandedVisits stranded, Clock clock) {
        this.clock = clock;
        this.drafts = drafts;
        this.clinics = clinics;
        this.stranded = stranded;
    }

    /**
     * A draft beside what is in force.
     *
     * @param flaw what has to be mended first, if anything; then nobody can say what would be stranded
     */
    public record DraftPreview(
            Draft draft, List<DescribedChange> changes, Optional<DraftFlaw> flaw, List<StrandedVisit> stranded) {

        public boolean publishable() {
            return !changes.isEmpty() && flaw.isEmpty() && stranded.isEmpty();
        }
    }

    public DraftPreview preview(ClinicId clinic) {
        var draft = drafts.of(clinic);
        var inForce = drafts.version(clinic, draft.inForce()).orElseThrow();
        var changes = DescriptionDiff.between(inForce, draft.text());
        var flaw = drafts.flaw(clinic, draft.text());
        var visits = changes.isEmpty() || flaw.isPresent()
                ? List.<StrandedVisit>of()
                : stranded.between(clinics.at(clinic, draft.inForce()), described(draft));
        return new DraftPreview(draft, changes, flaw, visits);
    }

    private Clinic described(Draft draft) {
        return drafts.preview(draft.clinic(), draft.text());
    }

    /** How an attempt to publish went. */
    public sealed interface Publication {

        record Done(int version) implements Publication {}

        /** Look again: it is not what was looked at any more, something isn't right, or visits would be stranded. */
        record LookAgain(boolean changedMeanwhile) implements Publication {}
    }

    /**
     * @param revision of the draft that was looked at
     * @param seen the version that was in force then
     */
    public Publication publish(ClinicId clinic, int revision, int seen, String reason) {
        var preview = preview(clinic);
        if (preview.draft().revision() != revision || preview.draft().inForce() != seen) {
            return new Publication.LookAgain(true);
        }
        if (!preview.publishable()) {
            return new Publication.LookAgain(false);
        }
        var now = clinics.at(clinic, seen);
        var then = described(preview.draft());
        var result = drafts.publish(clinic, revision, seen, reason, () -> stranded.between(now, then)
                .isEmpty());
        return switch (result) {
            case PublishResult.Published published -> new Publication.Done(published.version());
            case PublishResult.ChangedMeanwhile _ -> new Publication.LookAgain(true);
            case PublishResult.NotRight _, PublishResult.InTheWay _ -> new Publication.LookAgain(false);
        };
    }

    /** Whose booking was on its way in the moment of publishing: her visit fits the version before, and not this one. */
    public List<StrandedVisit> leftOutside(ClinicId clinic) {
        var versions = drafts.versions(clinic);
        if (versions.size() < 2
                || !versions.getFirst().onScreen()
                || versions.getFirst().at().isBefore(clock.instant().minus(LOOKED_FOR))) {
            return List.of();
        }
        return stranded.between(
                clinics.at(clinic, versions.get(1).number()),
                clinics.at(clinic, versions.getFirst().number()),
                versions.getFirst().at().plus(HEARD_OF));
    }
}
