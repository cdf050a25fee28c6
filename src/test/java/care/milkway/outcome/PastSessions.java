package care.milkway.outcome;

import care.milkway.kernel.ClinicId;
import care.milkway.patient.PatientId;
import care.milkway.visit.VisitRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Episodes and signed sessions of the past, as rows: what was signed months ago can't be signed on the pages today. */
public record PastSessions(JdbcClient jdbc, ClinicId clinic) {

    static final Instant AUTUMN = Instant.parse("2026-08-10T15:00:00Z");

    /** Seven who had less pain in the end and five who had not, in a quarter that is over on the first day of any test. */
    public void twelveTreated(VisitRoom room) {
        for (var each = 0; each < 12; each++) {
            treated(room.somebodyElse(), each < 7 ? 2 : 6);
        }
    }

    /** Somebody with two sessions: what counts is how she was after the second. */
    void treated(PatientId person, int after) {
        var episode = episode(person, AUTUMN, "LEFT-3");
        pain(session(person, episode, AUTUMN.plus(Duration.ofHours(9)), true), 6, 7);
        pain(session(person, episode, AUTUMN.plus(Duration.ofDays(1)), true), 5, after);
    }

    UUID episode(PatientId person, Instant opened, String spot) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into episode.episode (clinic_id, episode_id, patient_id, side, spots, opened_at, recorded_by)
                        values (?, ?, ?, 'LEFT', array[?], ?::timestamptz, 'test')""")
                .params(clinic.value(), id, person.value(), spot, opened.toString())
                .update();
        step(id, "CHECK", UUID.randomUUID(), opened);
        return id;
    }

    private void step(UUID episode, String kind, UUID subject, Instant at) {
        jdbc.sql("""
                        insert into episode.step (
                            clinic_id, kind, subject_id, episode_id, happened_at, ask_again, recorded_by)
                        values (?, ?, ?, ?, ?::timestamptz, false, 'test')""")
                .params(clinic.value(), kind, subject, episode, at.toString())
                .update();
    }

    UUID session(PatientId person, UUID episode, Instant at, boolean ultrasound) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into visit.signed_record (
                            clinic_id, appointment_id, patient_id, practitioner_id, signer, signer_profession,
                            signer_number, treated, ultrasound, sata, fields, recorded_at, recorded_by)
                        values (?, ?, ?, ?, 'Mei', 'PHYSIOTHERAPIST', '1', ?, ?, 1.5, '{}', ?::timestamptz, 'test')""")
                .params(clinic.value(), id, person.value(), UUID.randomUUID(), ultrasound, ultrasound, at.toString())
                .update();
        step(episode, "VISIT", id, at);
        return id;
    }

    /** What she said of her pain at that session. */
    void pain(UUID session, int before, int after) {
        jdbc.sql("update visit.signed_record set pain_before = ?, pain_after = ? where appointment_id = ?")
                .params(before, after, session)
                .update();
    }

    void over(UUID episode, Instant at) {
        jdbc.sql("update episode.episode set resolved_at = ?::timestamptz, resolved_by = 'test' where episode_id = ?")
                .params(at.toString(), episode)
                .update();
    }

    void recommended(UUID episode, int score, Instant at) {
        jdbc.sql("""
                        insert into episode.recommendation (clinic_id, episode_id, score, recorded_at, recorded_by)
                        values (?, ?, ?, ?::timestamptz, 'test')""").params(clinic.value(), episode, score, at.toString()).update();
    }

    void lettered(UUID visit, Instant at) {
        jdbc.sql("""
                        insert into visit.review_letter (clinic_id, appointment_id, recorded_at, recorded_by)
                        values (?, ?, ?::timestamptz, 'test')""").params(clinic.value(), visit, at.toString()).update();
    }
}
