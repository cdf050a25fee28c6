package care.milkway.visit;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.visit.Looking.Seen;
import care.milkway.visit.photograph.BreastSide;
import care.milkway.visit.photograph.PhotographResult;
import care.milkway.visit.photograph.VisitPhotographs;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Photographs as a part of a record: seen by who may read it, added by who writes it, as long as it is not signed. */
@Component
public class RecordPhotographs {

    private final Work work;
    private final VisitReader reader;
    private final VisitPhotographs photographs;

    RecordPhotographs(Work work, VisitReader reader, VisitPhotographs photographs) {
        this.work = work;
        this.reader = reader;
        this.photographs = photographs;
    }

    /** Whether one more can be added now. */
    public static boolean mayAdd(OpenedVisit opened) {
        return opened.signer().isPresent()
                && opened.draft().isPresent()
                && opened.signed().isEmpty();
    }

    /** Keeps it. @return none if she may not write in this record now */
    public Optional<PhotographResult> add(
            Clinic clinic, AppointmentId visit, UUID account, BreastSide side, byte[] file) {
        var inspected = photographs.inspect(file);
        return work.in(clinic.id(), () -> seen(clinic, visit, account)
                .filter(RecordPhotographs::mayAdd)
                .map(opened -> photographs.keep(visit, opened.patient(), side, inspected)));
    }

    /** The picture itself, for who may read the record; none if there is no such, or none that she agrees to. */
    public Optional<byte[]> look(Clinic clinic, OpenedVisit opened, UUID photograph) {
        return work.in(clinic.id(), () -> photographs.look(opened.plan().id(), opened.patient(), photograph));
    }

    /** She says so to whoever treats her: nobody sees them any more. */
    public void withdraw(Clinic clinic, AppointmentId visit, UUID account) {
        work.in(clinic.id(), () -> seen(clinic, visit, account)
                .ifPresent(opened -> photographs.withdraw(visit, opened.patient())));
    }

    private Optional<OpenedVisit> seen(Clinic clinic, AppointmentId visit, UUID account) {
        return reader.look(clinic, visit, account) instanceof Seen(var opened) ? Optional.of(opened) : Optional.empty();
    }
}
