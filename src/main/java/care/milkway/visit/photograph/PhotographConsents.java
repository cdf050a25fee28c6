package care.milkway.visit.photograph;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Consents to photographs as rows: given and withdrawn are rows of their own, and nobody changes either. */
@Repository
class PhotographConsents {

    private final ClinicDatabase database;
    private final Clock clock;

    PhotographConsents(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What she said last of this visit. */
    Optional<PhotographConsent> of(AppointmentId visit) {
        return database.clinicSql("""
                        select c.consent_id, c.text_version, c.signer, c.recorded_at, w.recorded_at
                        from visit.photograph_consent c
                        left join visit.photograph_withdrawal w on w.clinic_id = c.clinic_id and w.consent_id = c.consent_id
                        where c.clinic_id = :clinic and c.appointment_id = :visit
                        order by c.recorded_at desc, w.recorded_at nulls first, c.consent_id limit 1""")
                .param("visit", visit.value())
                .query((row, _) -> new PhotographConsent(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(5, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    UUID give(AppointmentId visit, PatientId person, String signer, Language language) {
        var id = UUID.randomUUID();
        database.clinicSql("""
                        insert into visit.photograph_consent
                            (clinic_id, consent_id, appointment_id, patient_id, text_version, language, signer, recorded_at,
                             recorded_by)
                        values (:clinic, :id, :visit, :person, :version, :language, :signer, :now, :by)""")
                .param("id", id)
                .param("visit", visit.value())
                .param("person", person.value())
                .param("version", PhotographConsent.VERSION)
                .param("language", language.code())
                .param("signer", signer)
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
        return id;
    }

    /** All she ever gave. @return whether there was one in force */
    boolean withdraw(Collection<PatientId> entries) {
        return database.clinicSql("""
                                insert into visit.photograph_withdrawal (clinic_id, consent_id, recorded_at, recorded_by)
                                select clinic_id, consent_id, :now, :by from visit.photograph_consent
                                where clinic_id = :clinic and patient_id = any(:people)
                                on conflict (clinic_id, consent_id) do nothing""")
                        .param("people", entries.stream().map(PatientId::value).toArray(UUID[]::new))
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", database.actor())
                        .update()
                > 0;
    }
}
