package care.milkway.scheduling.stored;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.identity.ClinicDatabase;
import care.milkway.patient.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Visits to which somebody did not come, as the desk told. */
@Repository
public class Absences {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final ClinicDatabase database;

    Absences(ClinicDatabase database) {
        this.database = database;
    }

    /** Inside work on a clinic: how many in the last year, of all these entries together. */
    public int lately(List<PatientId> people, Instant now) {
        return database.clinicSql("""
                        select count(*)
                        from scheduling.absence b join scheduling.appointment a using (clinic_id, appointment_id)
                        where a.clinic_id = :clinic and a.patient_id = any(:people) and a.starts_at > :since""")
                .param("people", people.stream().map(PatientId::value).toArray(UUID[]::new))
                .param("since", utc(now.minus(REMEMBERED)))
                .query(Integer.class)
                .single();
    }
}
