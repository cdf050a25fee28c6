package care.milkway.visit.record;

import care.milkway.audit.Audit;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.PatientId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** That somebody was sent to her doctor with a letter: once for a visit, however often it is printed. */
@Component
public class ReviewLetters {

    private final ClinicDatabase database;
    private final Work work;
    private final Audit audit;
    private final Clock clock;

    ReviewLetters(ClinicDatabase database, Work work, Audit audit, Clock clock) {
        this.database = database;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** A practitioner has made the letter. */
    public void made(ClinicId clinic, AppointmentId visit, PatientId patient) {
        work.in(clinic, () -> {
            var first = database.clinicSql("""
                            insert into visit.review_letter (clinic_id, appointment_id, recorded_at, recorded_by)
                            values (:clinic, :visit, :now, :by) on conflict do nothing""")
                    .param("visit", visit.value())
                    .param("now", OffsetDateTime.now(clock))
                    .param("by", database.actor())
                    .update();
            if (first == 1) {
                audit.created(
                        new Audit.Subject("review letter", visit.value(), Optional.of(patient.value())), Map.of());
            }
        });
    }
}
