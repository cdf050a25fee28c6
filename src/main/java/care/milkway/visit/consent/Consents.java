package care.milkway.visit.consent;

import care.milkway.clinic.Treatment;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** What was agreed to for a visit: given and withdrawn are rows of their own, and nobody changes either. */
@Repository
public class Consents {

    private final ClinicDatabase database;
    private final Clock clock;

    Consents(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inside work on a clinic: the newest first. */
    public List<Consent> of(AppointmentId visit) {
        return database.clinicSql("""
                        select c.consent_id, c.treatment, c.text_version, c.area, c.signer, c.recorded_at, w.recorded_at
                        from visit.consent c
                        left join visit.consent_withdrawal w on w.clinic_id = c.clinic_id and w.consent_id = c.consent_id
                        where c.clinic_id = :clinic and c.appointment_id = :visit
                        order by c.recorded_at desc, c.consent_id""")
                .param("visit", visit.value())
                .query((row, _) -> new Consent(
                        row.getObject(1, UUID.class),
                        Treatment.valueOf(row.getString(2)),
                        row.getString(3),
                        ConsentArea.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(7, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** Inside work on a clinic: she agrees. */
    public void give(AppointmentId visit, Treatment treatment, ConsentArea area, String signer, Language language) {
        database.clinicSql("""
                        insert into visit.consent
                            (clinic_id, consent_id, appointment_id, treatment, text_version, language, area, signer,
                             recorded_at, recorded_by)
                        values (:clinic, :id, :visit, :treatment, :version, :language, :area, :signer, :now, :by)""")
                .param("id", UUID.randomUUID())
                .param("visit", visit.value())
                .param("treatment", treatment.name())
                .param("version", ConsentText.VERSION)
                .param("language", language.code())
                .param("area", area.name())
                .param("signer", signer)
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }

    /** Inside work on a clinic: she does not agree any more, to anything of this visit. */
    public void withdraw(AppointmentId visit) {
        database.clinicSql("""
                        insert into visit.consent_withdrawal (clinic_id, consent_id, recorded_at, recorded_by)
                        select clinic_id, consent_id, :now, :by from visit.consent
                        where clinic_id = :clinic and appointment_id = :visit
                        on conflict (clinic_id, consent_id) do nothing""")
                .param("visit", visit.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }
}
