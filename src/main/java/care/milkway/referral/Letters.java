package care.milkway.referral;

import care.milkway.clinic.Treatment;
import care.milkway.clinic.policy.LetterStatement;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.patient.PatientId;
import care.milkway.referral.document.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Referral letters as rows. */
@Repository
class Letters {

    private static final String COLUMNS = """
            clinic_id, letter_id, appointment_id, patient_id, arrival, signer, signer_profession, signed_on, statements,
            file_type, file_bytes, file_pages, file_scanned, file_fault, recorded_at, last_day, refusal, replaced""";

    /** More than anybody looks through. */
    private static final int MOST_WAITING = 300;

    private final ClinicDatabase database;

    Letters(ClinicDatabase database) {
        this.database = database;
    }

    void add(LetterId id, NewLetter letter, Instant now) {
        var values = new HashMap<String, @Nullable Object>(signature(letter.signature()));
        values.put("id", id.value());
        values.put("appointment", letter.appointment().map(AppointmentId::value).orElse(null));
        values.put("patient", letter.patient().map(PatientId::value).orElse(null));
        values.put("arrival", letter.arrival().name());
        values.put("type", letter.document().map(each -> each.type().name()).orElse(null));
        values.put("bytes", letter.document().map(Document::length).orElse(null));
        values.put("pages", letter.document().map(Document::pages).orElse(null));
        values.put("scanned", letter.document().map(Document::scanned).orElse(null));
        values.put("fault", letter.fault().map(Enum::name).orElse(null));
        values.put("now", now.atOffset(ZoneOffset.UTC));
        values.put("by", database.actor());
        database.clinicSql("""
                        insert into referral.letter
                            (clinic_id, letter_id, appointment_id, patient_id, arrival, signer, signer_profession,
                             signed_on, statements, file_type, file_bytes, file_pages, file_scanned, file_fault, recorded_at,
                             recorded_by)
                        values (:clinic, :id, :appointment::uuid, :patient::uuid, :arrival, :signer, :profession,
                                :signedOn::date, :statements::text[], :type, :bytes::int, :pages::int, :scanned::boolean, :fault, :now,
                                :by)""").params(values).update();
    }

    private static Map<String, @Nullable Object> signature(Optional<Signature> signature) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("signer", signature.map(Signature::signer).orElse(null));
        values.put("profession", signature.map(each -> each.profession().name()).orElse(null));
        values.put("signedOn", signature.map(Signature::signedOn).orElse(null));
        values.put(
                "statements",
                signature
                        .map(each -> each.statements().stream()
                                .map(LetterStatement::code)
                                .sorted()
                                .toArray(String[]::new))
                        .orElse(null));
        return values;
    }

    Optional<Letter> find(LetterId id) {
        return database.clinicSql(
                        "select " + COLUMNS + " from referral.letter where clinic_id = :clinic and letter_id = :id")
                .param("id", id.value())
                .query(LetterRows::letter)
                .optional();
    }

    Optional<Letter> findForUpdate(LetterId id) {
        return database.clinicSql("select " + COLUMNS
                        + " from referral.letter where clinic_id = :clinic and letter_id = :id for no key update")
                .param("id", id.value())
                .query(LetterRows::letter)
                .optional();
    }

    /** The newest first. */
    List<Letter> of(AppointmentId appointment) {
        return database.clinicSql("select " + COLUMNS + """
                         from referral.letter where clinic_id = :clinic and appointment_id = :appointment
                        order by recorded_at desc, letter_id""")
                .param("appointment", appointment.value())
                .query(LetterRows::letter)
                .list();
    }

    /** How many came with something to read, and nobody has said anything of them. */
    long unread() {
        return database.clinicSql("""
                        select count(*) from referral.letter
                        where clinic_id = :clinic and decided_at is null and no_longer_needed_at is null
                          and (file_type is not null or file_fault is not null)""").query(Long.class).single();
    }

    List<Letter> waiting() {
        return database.clinicSql("select " + COLUMNS + """
                         from referral.letter
                        where clinic_id = :clinic and decided_at is null and no_longer_needed_at is null
                        order by recorded_at, letter_id limit :most""")
                .param("most", MOST_WAITING)
                .query(LetterRows::letter)
                .list();
    }

    void accept(Letter letter, Signature signature, Treatment treatment, LocalDate lastDay, Instant now) {
        var values = signature(Optional.of(signature));
        decide(
                letter.id(),
                "last_day = :lastDay, treatment = :treatment, signer = :signer, signer_profession = :profession,"
                        + " signed_on = :signedOn, statements = :statements",
                now,
                spec -> spec.params(values).param("lastDay", lastDay).param("treatment", treatment.name()));
    }

    void refuse(LetterId id, String reason, Instant now) {
        decide(id, "refusal = :reason", now, spec -> spec.param("reason", reason));
    }

    private void decide(LetterId id, String decision, Instant now, UnaryOperator<StatementSpec> values) {
        var rows = values.apply(database.clinicSql("update referral.letter set " + decision + """
                        , decided_at = :now, decided_by = :by
                        where clinic_id = :clinic and letter_id = :id and decided_at is null"""))
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", database.actor())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("a letter changed under our hands");
        }
    }

    /** What waits for this appointment need not be looked at any more. */
    void replaceWaiting(AppointmentId appointment, Instant now) {
        database.clinicSql("""
                        update referral.letter set replaced = true, decided_at = :now, decided_by = :by
                        where clinic_id = :clinic and appointment_id = :appointment and decided_at is null""")
                .param("appointment", appointment.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", database.actor())
                .update();
    }

    /** Its appointment has moved to a time that needs none: the file stays, and nobody is asked to read it. */
    void noLongerNeeded(AppointmentId appointment, Instant now) {
        database.ahead("""
                update referral.letter set no_longer_needed_at = :now
                where clinic_id = :clinic and appointment_id = :appointment and decided_at is null""", Map.of("appointment", appointment.value(), "now", now.atOffset(ZoneOffset.UTC)));
    }

    /** It has moved back. */
    void neededAgain(AppointmentId appointment) {
        database.ahead("""
                update referral.letter set no_longer_needed_at = null
                where clinic_id = :clinic and appointment_id = :appointment and no_longer_needed_at is not null""", Map.of("appointment", appointment.value()));
    }

    void file(LetterId id, AppointmentId appointment, PatientId patient) {
        database.clinicSql("""
                        update referral.letter set appointment_id = :appointment, patient_id = :patient
                        where clinic_id = :clinic and letter_id = :id and decided_at is null""")
                .param("appointment", appointment.value())
                .param("patient", patient.value())
                .param("id", id.value())
                .update();
    }

    /** Those accepted for somebody and a treatment that still serve on that day, the longest first. */
    List<Letter> inForce(PatientId patient, Treatment treatment, LocalDate day) {
        return database.clinicSql("select " + COLUMNS + """
                         from referral.letter
                        where clinic_id = :clinic and patient_id = :patient and treatment = :treatment
                          and last_day >= :day
                        order by last_day desc, letter_id limit 20""")
                .param("patient", patient.value())
                .param("treatment", treatment.name())
                .param("day", day)
                .query(LetterRows::letter)
                .list();
    }

    Optional<Treatment> treatment(LetterId id) {
        return database.clinicSql("""
                        select treatment from referral.letter
                        where clinic_id = :clinic and letter_id = :id and treatment is not null""")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Treatment::valueOf);
    }
}
