package care.milkway.referral;

import care.milkway.clinic.Treatment;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.PatientId;
import care.milkway.referral.document.Document;
import care.milkway.referral.document.KeptDocuments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The referral letters of a clinic. What a letter does to an appointment, scheduling decides. */
@Component
public class Referrals {

    private final Work work;
    private final Letters letters;
    private final KeptDocuments documents;
    private final LetterAudit audit;
    private final Clock clock;

    Referrals(Work work, Letters letters, KeptDocuments documents, LetterAudit audit, Clock clock) {
        this.work = work;
        this.letters = letters;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Inside work on a clinic: keeps it until staff have looked. What was merely promised for the same visit is over. */
    public LetterId receive(NewLetter letter) {
        var id = new LetterId(UUID.randomUUID());
        letters.add(id, letter, clock.instant());
        letter.document().ifPresent(document -> documents.keep(id.value(), document));
        audit.received(id, letter);
        return id;
    }

    /** Inside work on a clinic. */
    public Optional<Letter> find(LetterId id) {
        return letters.find(id);
    }

    /** Inside work on a clinic: nobody else decides about it until that ends. */
    public Optional<Letter> findForUpdate(LetterId id) {
        return letters.findForUpdate(id);
    }

    /** Inside work on a clinic: all letters that came for an appointment, the newest first. */
    public List<Letter> of(AppointmentId appointment) {
        return letters.of(appointment);
    }

    /** Inside work on a clinic: how many came with something to read, and nobody has said anything of them. */
    public long unread() {
        return letters.unread();
    }

    /** Inside work on a clinic: what nobody has decided about, the oldest first. Each is noted as read. */
    public List<Letter> waiting() {
        var waiting = letters.waiting();
        waiting.forEach(audit::read);
        return waiting;
    }

    /** What came with a letter, for somebody who looks at it: that is noted. */
    public Optional<Document> document(ClinicId clinic, LetterId id) {
        return work.in(
                clinic, () -> letters.find(id).flatMap(letter -> letter.file().flatMap(file -> {
                    audit.read(letter);
                    return documents
                            .read(id.value())
                            .map(bytes -> new Document(file.type(), bytes, file.pages(), file.scanned()));
                })));
    }

    /** Inside work on a clinic: it says this, and serves for that treatment until the end of a day. */
    public void accept(Letter letter, Signature signature, Treatment treatment, LocalDate lastDay) {
        letters.accept(letter, signature, treatment, lastDay, clock.instant());
        audit.decided(letter, "accepted");
    }

    /** Inside work on a clinic. */
    public void refuse(Letter letter, String reason) {
        letters.refuse(letter.id(), reason, clock.instant());
        audit.decided(letter, "refused");
    }

    /** Inside work on a clinic: nobody has to look any more at what waits for this appointment. */
    public void replaceWaiting(AppointmentId appointment) {
        letters.replaceWaiting(appointment, clock.instant());
    }

    /** Inside work on a clinic: its appointment needs a letter, or does not any more. What came stays as it came. */
    public void needed(AppointmentId appointment, boolean needed) {
        if (needed) {
            letters.neededAgain(appointment);
        } else {
            letters.noLongerNeeded(appointment, clock.instant());
        }
    }

    /** Inside work on a clinic: it belongs to that appointment. */
    public void file(Letter letter, AppointmentId appointment, PatientId patient) {
        letters.file(letter.id(), appointment, patient);
        audit.filed(letter, appointment);
    }

    /** Inside work on a clinic: a letter of hers that was accepted and serves for this, if she has one. */
    public Optional<LetterId> serving(PatientId patient, LetterUse use) {
        return letters.inForce(patient, use.treatment(), use.day()).stream()
                .filter(letter -> serves(letter, use))
                .map(Letter::id)
                .findFirst();
    }

    /** Whether a letter was accepted for this, still serves on that day, and is signed by somebody who may. */
    public boolean serves(ClinicId clinic, LetterId id, LetterUse use) {
        return work.in(clinic, () -> letters.find(id)
                .filter(letter -> serves(letter, use))
                .flatMap(letter -> letters.treatment(id))
                .filter(use.treatment()::equals)
                .isPresent());
    }

    private static boolean serves(Letter letter, LetterUse use) {
        return letter.decision() instanceof LetterDecision.Accepted(LocalDate lastDay)
                && !use.day().isAfter(lastDay)
                && letter.signature()
                        .filter(each -> use.requirement().metBy(each.profession(), each.statements()))
                        .isPresent();
    }
}
