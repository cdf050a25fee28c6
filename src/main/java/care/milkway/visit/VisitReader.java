package care.milkway.visit;

import care.milkway.audit.Audit;
import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.patient.FoundPerson;
import care.milkway.patient.Merges;
import care.milkway.patient.PatientId;
import care.milkway.patient.PersonSearch;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.board.BoardVisit;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.visit.Looking.Missing;
import care.milkway.visit.Looking.ReasonNeeded;
import care.milkway.visit.Looking.Seen;
import care.milkway.visit.access.Practising;
import care.milkway.visit.access.StatedReasons;
import care.milkway.visit.before.BeforeVisit;
import care.milkway.visit.consent.Consents;
import care.milkway.visit.record.SignedRecords;
import care.milkway.visit.record.Signer;
import care.milkway.visit.record.VisitDrafts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the record of a visit to whoever treats the person, or has said why she reads it; every look is noted. */
@Component
class VisitReader {

    private final Work work;
    private final FrontDesk desk;
    private final Scheduling scheduling;
    private final PersonSearch people;
    private final Merges merges;
    private final Practising practising;
    private final StatedReasons reasons;
    private final VisitDrafts drafts;
    private final SignedRecords records;
    private final Consents consents;
    private final BeforeVisit before;
    private final Readiness readiness;
    private final Audit audit;

    VisitReader(
            Work work,
            FrontDesk desk,
            Scheduling scheduling,
            PersonSearch people,
            Merges merges,
            Practising practising,
            StatedReasons reasons,
            VisitDrafts drafts,
            SignedRecords records,
            Consents consents,
            BeforeVisit before,
            Readiness readiness,
            Audit audit) {
        this.work = work;
        this.desk = desk;
        this.scheduling = scheduling;
        this.people = people;
        this.merges = merges;
        this.practising = practising;
        this.reasons = reasons;
        this.drafts = drafts;
        this.records = records;
        this.consents = consents;
        this.before = before;
        this.readiness = readiness;
        this.audit = audit;
    }

    Looking look(Clinic clinic, AppointmentId id, UUID account) {
        return work.in(clinic.id(), () -> desk.board(List.of(id)).stream()
                .findFirst()
                .<Looking>map(visit -> look(clinic, visit, account))
                .orElseGet(Missing::new));
    }

    private Looking look(Clinic clinic, BoardVisit visit, UUID account) {
        var patient = visit.appointment().whose().orElseThrow();
        var person = person(patient);
        var entries = merges.everyEntry(patient);
        var practitioner = practising.of(account);
        if (practitioner.filter(each -> treats(each, entries)).isEmpty() && !reasons.isStated(account, entries)) {
            return new ReasonNeeded(person);
        }
        audit.read(subject(visit.appointment().id(), patient));
        return new Seen(opened(clinic, visit, person, patient, entries, signer(clinic, practitioner)));
    }

    static Audit.Subject subject(AppointmentId visit, PatientId patient) {
        return new Audit.Subject("visit record", visit.value(), Optional.of(patient.value()));
    }

    private FoundPerson person(PatientId id) {
        Map<PatientId, FoundPerson> found = people.get(List.of(id));
        return Optional.ofNullable(found.get(id)).orElseThrow();
    }

    private boolean treats(ResourceId practitioner, List<PatientId> entries) {
        return scheduling.of(entries).stream()
                .anyMatch(each -> each instanceof Appointment.Booked
                        && each.plan().practitioner().equals(practitioner));
    }

    private static Optional<Signer> signer(Clinic clinic, Optional<ResourceId> practitioner) {
        return practitioner.flatMap(id -> clinic.practitioner(id).map(each -> Signer.of(id, each)));
    }

    private OpenedVisit opened(
            Clinic clinic,
            BoardVisit visit,
            FoundPerson person,
            PatientId patient,
            List<PatientId> entries,
            Optional<Signer> signer) {
        var appointment = visit.appointment();
        var known = before.known(clinic, appointment.plan());
        var agreed = consents.of(appointment.id());
        var history = records.of(entries);
        var signed = history.stream().anyMatch(each -> each.visit().equals(appointment.id()));
        return new OpenedVisit(
                visit,
                patient,
                person,
                entries,
                drafts.find(appointment.id()),
                history,
                signed ? records.addenda(appointment.id()) : List.of(),
                agreed,
                known,
                signer,
                readiness.hindrances(clinic, appointment, known, agreed, signer));
    }
}
