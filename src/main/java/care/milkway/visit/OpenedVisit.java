package care.milkway.visit;

import care.milkway.clinic.Clinic;
import care.milkway.patient.FoundPerson;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.board.BoardVisit;
import care.milkway.visit.before.BeforeVisit.Known;
import care.milkway.visit.consent.Consent;
import care.milkway.visit.record.Addendum;
import care.milkway.visit.record.RecordFields;
import care.milkway.visit.record.RecordReading;
import care.milkway.visit.record.SignedRecord;
import care.milkway.visit.record.SignedRecords;
import care.milkway.visit.record.Signer;
import care.milkway.visit.record.VisitDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A visit with everything its practitioner looks at.
 *
 * @param patient the entry it was booked under
 * @param person who comes
 * @param entries all of the register that are hers
 * @param history what was signed of her, the newest first; this visit among it once it is signed
 * @param addenda to this visit
 * @param known what she told when she booked, and since
 * @param signer as whom the reader would sign; none if nobody has said which practitioner she is
 * @param hindrances what keeps the treatment from beginning
 */
public record OpenedVisit(
        BoardVisit visit,
        PatientId patient,
        FoundPerson person,
        List<PatientId> entries,
        Optional<VisitDraft> draft,
        List<SignedRecord> history,
        List<Addendum> addenda,
        List<Consent> consents,
        Known known,
        Optional<Signer> signer,
        Set<Hindrance> hindrances) {

    public Plan plan() {
        return visit.appointment().plan();
    }

    /** The name of whoever looks, if she is a practitioner of the clinic. */
    public Optional<String> practitioner() {
        return signer.map(Signer::name);
    }

    /** This visit, if it is signed. */
    public Optional<SignedRecord> signed() {
        return history.stream().filter(each -> each.visit().equals(plan().id())).findFirst();
    }

    /** Her visits before this one. */
    public List<SignedRecord> earlier() {
        return history.stream()
                .filter(each -> !each.visit().equals(plan().id()))
                .toList();
    }

    /** What stands in a form, read for this visit. */
    public RecordReading reading(Clinic clinic, RecordFields fields, Instant now) {
        return new RecordReading(
                fields,
                new RecordReading.Around(
                        clinic,
                        LocalDate.ofInstant(now, zone(clinic)),
                        draft.filter(VisitDraft::treating).isPresent(),
                        Readiness.clearance(clinic, known),
                        SignedRecords.sessions(earlier(), now)));
    }

    /** On the wall of the place. */
    public ZoneId zone(Clinic clinic) {
        return clinic.site(plan().site())
                .orElseGet(() -> clinic.sites().getFirst())
                .timeZone();
    }
}
