package care.milkway.staff;

import care.milkway.audit.Audit;
import care.milkway.clinic.Clinic;
import care.milkway.email.EmailAddress;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.patient.ParentKeys;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Scheduling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A parent comes back to see her visits at a clinic: no account, only her mailbox. */
@Component
public class MyVisits {

    private final Work work;
    private final ParentKeys keys;
    private final Scheduling scheduling;
    private final SignInMail mail;
    private final Audit audit;

    MyVisits(Work work, ParentKeys keys, Scheduling scheduling, SignInMail mail, Audit audit) {
        this.work = work;
        this.keys = keys;
        this.scheduling = scheduling;
        this.mail = mail;
        this.audit = audit;
    }

    /** Somebody typed an e-mail address; the answer is given before anybody looks whether it is known. */
    public void ask(Clinic clinic, String email, Language language) {
        EmailAddress.find(email.strip())
                .map(EmailAddress::value)
                .ifPresent(address -> mail.later(() -> work.in(clinic.id(), Actor.Job.SIGN_IN, () -> keys.link(address))
                        .ifPresent(key -> mail.sendLink(
                                new SignInMail.Note(address, "visits", Optional.of(key)),
                                language,
                                PageLink.myVisits(clinic.slug()).in(language) + "/link?key=" + key))));
    }

    /** What her browser keeps, once the link is used up. */
    public Optional<String> open(ClinicId clinic, String key) {
        return work.in(clinic, () -> {
            var session = keys.open(key);
            session.flatMap(this::parent).ifPresent(hers -> audit.created(subject(hers), Map.of("by", "link")));
            return session;
        });
    }

    /** Her appointments, the newest first; none if she is not signed in here. */
    public Optional<List<Appointment>> of(ClinicId clinic, String session) {
        var hers = work.in(clinic, Actor.Job.SIGN_IN, () -> keys.patientsOf(session));
        return hers.stream()
                .findFirst()
                .map(first -> work.in(clinic, new Actor.Parent(first.value()), () -> scheduling.of(hers)));
    }

    /** She signs out. */
    public void end(ClinicId clinic, String session) {
        work.in(clinic, () -> {
            parent(session).ifPresent(hers -> audit.deleted(subject(hers), Map.of("why", "signed out")));
            keys.end(session);
        });
    }

    private Optional<PatientId> parent(String session) {
        return keys.patientsOf(session).stream().findFirst();
    }

    private static Audit.Subject subject(PatientId parent) {
        return new Audit.Subject("session", parent.value(), Optional.of(parent.value()));
    }
}
