package care.milkway.visit.record;

import care.milkway.clinic.Profession;
import care.milkway.dose.DoseCircumstances.EarlierSessions;
import care.milkway.dose.UltrasoundDose;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.patient.PatientId;
import care.milkway.visit.record.SignedRecord.Course;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Records that were signed. They are only ever added to: the program has no right to change one. */
@Repository
public class SignedRecords {

    /** Sessions further back are not counted as the same treatment: evidence 2.2 R14 looks at eight weeks. */
    private static final Duration SAME_TREATMENT = Duration.ofDays(56);

    private final ClinicDatabase database;
    private final VisitDrafts drafts;
    private final Clock clock;

    SignedRecords(ClinicDatabase database, VisitDrafts drafts, Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Inside work on a clinic: signs this version of the draft.
     *
     * @return false if somebody has saved or signed it meanwhile; then nothing is done
     */
    public boolean sign(
            AppointmentId visit,
            PatientId person,
            int version,
            Signer signer,
            RecordReading reading,
            RecordFields fields) {
        if (!drafts.close(visit, version)) {
            return false;
        }
        var dose = fields.steps().stream()
                .flatMap(step -> reading.dose(step).stream())
                .findFirst();
        database.clinicSql("""
                        insert into visit.signed_record
                            (clinic_id, appointment_id, patient_id, practitioner_id, signer, signer_profession, signer_number,
                             treated, ultrasound, pain_before, pain_after, lump_before_mm, lump_after_mm, sata, fluence,
                             fields, recorded_at, recorded_by)
                        values (:clinic, :visit, :person, :practitioner, :signer, :profession, :number,
                            :treated, :ultrasound, :painBefore, :painAfter, :lumpBefore, :lumpAfter, :sata, :fluence,
                            :fields::jsonb, :now, :by)""")
                .param("visit", visit.value())
                .param("person", person.value())
                .param("practitioner", signer.practitioner().value())
                .param("signer", signer.name())
                .param("profession", signer.profession().name())
                .param("number", signer.registration())
                .param("treated", fields.steps().stream().anyMatch(step -> step.kind()
                        .handsOn()))
                .param("ultrasound", fields.has(StepKind.ULTRASOUND))
                .param("painBefore", reading.whole(Measure.PAIN, "before").orElse(null))
                .param("painAfter", reading.whole(Measure.PAIN, "after").orElse(null))
                .param("lumpBefore", longer(reading, "before"))
                .param("lumpAfter", longer(reading, "after"))
                .param(
                        "sata",
                        dose.map(each -> each.sata().wattsPerSquareCentimetre()).orElse(null))
                .param("fluence", dose.map(UltrasoundDose::fluence).orElse(null))
                .param("fields", VisitDrafts.json(fields))
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
        return true;
    }

    private static @Nullable Integer longer(RecordReading reading, String time) {
        return reading.whole(Measure.LENGTH, time)
                .map(length ->
                        Math.max(length, reading.whole(Measure.WIDTH, time).orElse(0)))
                .orElse(null);
    }

    /** Inside work on a clinic: those of a person, with all her entries, the newest first. */
    public List<SignedRecord> of(Collection<PatientId> entries) {
        return database.clinicSql("""
                        select appointment_id, signer, signer_profession, signer_number, treated, ultrasound, pain_before,
                               pain_after, lump_before_mm, lump_after_mm, fields, recorded_at
                        from visit.signed_record where clinic_id = :clinic and patient_id = any(:people)
                        order by recorded_at desc, appointment_id limit 60""")
                .param("people", entries.stream().map(PatientId::value).toArray(UUID[]::new))
                .query((row, _) -> signed(row))
                .list();
    }

    private static SignedRecord signed(ResultSet row) throws SQLException {
        return new SignedRecord(
                new AppointmentId(row.getObject(1, UUID.class)),
                row.getString(2),
                Profession.valueOf(row.getString(3)),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                new Course(number(row, 7), number(row, 8), number(row, 9), number(row, 10)),
                VisitDrafts.fields(row.getString(11)),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }

    private static Optional<Integer> number(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    /** How many of these were ultrasound for the same thing, and how many of the latest changed nothing. */
    public static EarlierSessions sessions(List<SignedRecord> newestFirst, Instant now) {
        var recent = newestFirst.stream()
                .filter(each -> each.ultrasound() && each.at().isAfter(now.minus(SAME_TREATMENT)))
                .toList();
        var without = (int)
                recent.stream().takeWhile(each -> !each.course().responded()).count();
        return new EarlierSessions(recent.size(), without);
    }

    /** Inside work on a clinic: adds to a record that is signed. */
    public void add(AppointmentId visit, Signer signer, String words) {
        database.clinicSql("""
                        insert into visit.addendum
                            (clinic_id, addendum_id, appointment_id, words, signer, signer_profession, signer_number,
                             recorded_at, recorded_by)
                        values (:clinic, :id, :visit, :words, :signer, :profession, :number, :now, :by)""")
                .param("id", UUID.randomUUID())
                .param("visit", visit.value())
                .param("words", words)
                .param("signer", signer.name())
                .param("profession", signer.profession().name())
                .param("number", signer.registration())
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }

    /** Inside work on a clinic: in the order they were added. */
    public List<Addendum> addenda(AppointmentId visit) {
        return database.clinicSql("""
                        select words, signer, signer_profession, signer_number, recorded_at from visit.addendum
                        where clinic_id = :clinic and appointment_id = :visit order by recorded_at, addendum_id""")
                .param("visit", visit.value())
                .query((row, _) -> new Addendum(
                        row.getString(1),
                        row.getString(2),
                        Profession.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}
