package care.milkway.visit.photograph;

import care.milkway.audit.Audit;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.patient.Merges;
import care.milkway.patient.PatientId;
import care.milkway.referral.document.Document;
import care.milkway.referral.document.DocumentFault;
import care.milkway.referral.document.DocumentType;
import care.milkway.referral.document.Documents;
import care.milkway.referral.document.Inspection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The photographs of visits, and whether she agrees to them. All of it is inside work on a clinic. */
@Component
public class VisitPhotographs {

    /** More than anybody compares; ours, no source. */
    public static final int MOST = 8;

    private final PhotographConsents consents;
    private final PhotographRows rows;
    private final Documents documents;
    private final Merges merges;
    private final Audit audit;

    VisitPhotographs(
            PhotographConsents consents, PhotographRows rows, Documents documents, Merges merges, Audit audit) {
        this.consents = consents;
        this.rows = rows;
        this.documents = documents;
        this.merges = merges;
        this.audit = audit;
    }

    /** What she said last of photographs at this visit. */
    public Optional<PhotographConsent> consent(AppointmentId visit) {
        return consents.of(visit);
    }

    /** She agrees. */
    public void agree(AppointmentId visit, PatientId person, String signer, Language language) {
        var id = consents.give(visit, person, signer, language);
        audit.created(
                new Audit.Subject("photograph consent", id, Optional.of(person.value())),
                Map.of("text", PhotographConsent.VERSION));
    }

    /** She does not agree any more: from now on nobody sees a photograph of hers, of no visit. */
    public void withdraw(AppointmentId visit, PatientId person) {
        if (consents.withdraw(merges.everyEntry(person))) {
            audit.updated(
                    new Audit.Subject("photograph consent", visit.value(), Optional.of(person.value())),
                    Map.of("agrees", "yes"),
                    Map.of("agrees", "no"));
        }
    }

    /** Those of a visit that may be seen, the oldest first. */
    public List<Photograph> of(AppointmentId visit) {
        return rows.of(visit);
    }

    /** Looks at what was handed in; takes long, so it is done outside the work that keeps it. */
    public Inspection inspect(byte[] bytes) {
        var found = documents.inspect(bytes);
        return found.kept().filter(each -> each.type() == DocumentType.PDF).isPresent()
                ? new Inspection.Unsound(DocumentFault.OTHER_TYPE)
                : found;
    }

    /** Keeps a picture that was found sound, encrypted. */
    public PhotographResult keep(AppointmentId visit, PatientId person, BreastSide side, Inspection inspected) {
        var agreed = consents.of(visit).filter(PhotographConsent::isInForce);
        if (agreed.isEmpty()) {
            return new PhotographResult.NotAgreed();
        }
        if (rows.of(visit).size() >= MOST) {
            return new PhotographResult.Enough();
        }
        return switch (inspected) {
            case Inspection.Unsound(DocumentFault fault) -> new PhotographResult.Unsound(fault);
            case Inspection.Sound(Document picture) -> {
                var id = UUID.randomUUID();
                rows.keep(id, visit, person, agreed.get().id(), side, picture);
                audit.created(subject(id, person), Map.of("side", side.name()));
                yield new PhotographResult.Kept();
            }
        };
    }

    /** The picture itself; that somebody looked is noted each time. */
    public Optional<byte[]> look(AppointmentId visit, PatientId person, UUID id) {
        var picture = rows.picture(visit, id);
        picture.ifPresent(_ -> audit.read(subject(id, person)));
        return picture;
    }

    private static Audit.Subject subject(UUID id, PatientId person) {
        return new Audit.Subject("photograph", id, Optional.of(person.value()));
    }
}
