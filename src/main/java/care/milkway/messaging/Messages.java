package care.milkway.messaging;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.Message.Mailbox;
import care.milkway.messaging.Message.StoredMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/**
 * The messages as rows. None is ever deleted or changed, but for addresses that were typed for one question alone; what became
 * of it is noted.
 */
@Repository
public class Messages {

    private static final String COLUMNS = """
            message.clinic_id, message.message_id, message.appointment_id, message.kind, message.sequence,
            message.sender_name, message.sender, message.recipient_name, message.recipient, message.language,
            message.subject, message.text, message.html, message.calendar, message.useful_until,
            message.recorded_at, message.sent_at, message.attempts, message.given_up_reason,
            message.held_back_at is not null, message.recipient_key""";

    /**
     * Whether a newer message about the same appointment was written: then this one only confuses. A reminder goes out no
     * more from the moment on at which somebody has to be told of a change.
     */
    private static final String REPLACED = """
            (exists (select 1 from messaging.message newer
                     where newer.clinic_id = message.clinic_id and newer.appointment_id = message.appointment_id
                       and newer.sequence > message.sequence)
             or message.kind in ('REMINDER', 'TEXT') and exists (
                     select 1 from messaging.untold
                     where untold.clinic_id = message.clinic_id and untold.appointment_id = message.appointment_id))""";

    private final ClinicDatabase database;

    Messages(ClinicDatabase database) {
        this.database = database;
    }

    /** Whether it is new: what was told once is not told again. */
    public boolean add(Message message) {
        return add(message, Optional.empty());
    }

    /** @param unconfirmed the key of its address, if the owner has not confirmed it */
    public boolean add(Message message, Optional<UUID> unconfirmed) {
        return database.sql("""
                                insert into messaging.message
                                    (clinic_id, message_id, appointment_id, kind, sequence, sender_name, sender,
                                     recipient_name, recipient, language, subject, text, html, calendar, useful_until,
                                     recorded_at, recorded_by, next_attempt_at, recipient_key)
                                values (:clinic, :id, :appointment, :kind, :sequence, :senderName, :sender,
                                        :recipientName, :recipient, :language, :subject, :text, :html, :calendar, :until,
                                        :now, :by, :now, :unconfirmed::uuid)
                                on conflict (clinic_id, appointment_id, kind, sequence) do nothing""")
                        .param("clinic", message.clinic().value())
                        .param("id", message.id().value())
                        .param("appointment", message.appointment().value())
                        .param("kind", message.kind().name())
                        .param("sequence", message.sequence())
                        .param("senderName", message.from().name())
                        .param("sender", message.from().address())
                        .param("recipientName", message.to().name())
                        .param("recipient", message.to().address())
                        .param("language", message.language().code())
                        .param("subject", message.subject())
                        .param("text", message.text())
                        .param("html", message.html())
                        .param("calendar", message.calendar())
                        .param("until", utc(message.usefulUntil()))
                        .param("now", utc(message.recordedAt()))
                        .param("by", database.actor())
                        .param("unconfirmed", unconfirmed.orElse(null))
                        .update()
                == 1;
    }

    /** A message of a clinic that is due, unless somebody else takes it before. */
    public record Candidate(ClinicId clinic, MessageId message) {}

    /** What is due in all clinics: those that were never tried come first, so that none waits behind many that fail. */
    public List<Candidate> due(Instant now, int most) {
        return due("kind <> 'TEXT'", now, most);
    }

    /** The same of text messages. */
    public List<Candidate> dueTexts(Instant now, int most) {
        return due("kind = 'TEXT'", now, most);
    }

    private List<Candidate> due(String which, Instant now, int most) {
        return database.sql("select clinic_id, message_id from messaging.message where " + which + """
                         and sent_at is null and given_up_at is null and next_attempt_at <= :now and useful_until > :now
                          and not\s""" + REPLACED
                        + " order by attempts > 0, next_attempt_at, sequence limit :most")
                .param("now", utc(now))
                .param("most", most)
                .query((row, _) -> new Candidate(
                        new ClinicId(row.getObject(1, UUID.class)), new MessageId(row.getObject(2, UUID.class))))
                .list();
    }

    /**
     * Takes a message for one attempt, if it is still due and nothing newer was written about its appointment. Until
     * {@code until} nobody else takes it; should this program die before it tells what came of it, it is due again then.
     */
    public Optional<StoredMessage> take(MessageId message, Instant now, Instant until) {
        return database.clinicSql(
                        "update messaging.message set attempts = attempts + 1, next_attempt_at = :until, held_back_at = null"
                                + " where clinic_id = :clinic and message_id = :message and sent_at is null"
                                + " and given_up_at is null and next_attempt_at <= :now and not " + REPLACED
                                + " returning " + COLUMNS + ", false")
                .param("message", message.value())
                .param("now", utc(now))
                .param("until", utc(until))
                .query(Messages::stored)
                .optional();
    }

    /**
     * To how many others its address has been told something since then, or is just being told, which its owner did not
     * confirm; none if she confirmed this one.
     */
    public int unconfirmedSince(Instant since, StoredMessage taken) {
        return database.sql("""
                        select count(*) from messaging.message
                        where recipient_key = :key and message_id <> :id
                          and (sent_at > :since or (sent_at is null and given_up_at is null and attempts > 0))""")
                .param("key", taken.recipientKey().orElseThrow())
                .param("id", taken.message().id().value())
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** It was taken and not tried: its address has got enough for now. */
    public void holdBack(Message message, Instant now, Instant nextAttempt) {
        one(database.sql("""
                        update messaging.message
                        set held_back_at = :now, next_attempt_at = :next, attempts = attempts - 1
                        where clinic_id = :clinic and message_id = :id""")
                .param("now", utc(now))
                .param("next", utc(nextAttempt))
                .param("clinic", message.clinic().value())
                .param("id", message.id().value())
                .update());
    }

    public void sent(Message message, Instant now) {
        one(database.sql("update messaging.message set sent_at = ? where clinic_id = ? and message_id = ?")
                .params(utc(now), message.clinic().value(), message.id().value())
                .update());
    }

    /** It was not taken over: next time then. */
    public void failed(Message message, Instant nextAttempt) {
        one(database.sql("update messaging.message set next_attempt_at = ? where clinic_id = ? and message_id = ?")
                .params(utc(nextAttempt), message.clinic().value(), message.id().value())
                .update());
    }

    /** It was never tried, since no mail server answered: that attempt does not count. */
    public void putBack(Message message, Instant nextAttempt) {
        one(database.sql("update messaging.message set next_attempt_at = ?, attempts = attempts - 1"
                        + " where clinic_id = ? and message_id = ?")
                .params(utc(nextAttempt), message.clinic().value(), message.id().value())
                .update());
    }

    public void giveUp(Message message, FailureReason reason, Instant now) {
        one(database.sql("update messaging.message set given_up_at = ?, given_up_reason = ?"
                        + " where clinic_id = ? and message_id = ?")
                .params(
                        utc(now),
                        reason.name(),
                        message.clinic().value(),
                        message.id().value())
                .update());
    }

    /** Inside work on a clinic: of messages about these nobody knows any more to whom they went and what they said. */
    public void forgetRecipients(Collection<UUID> about) {
        database.clinicSql("""
                        update messaging.message
                        set recipient = '', recipient_name = '', text = '', html = '',
                            useful_until = case when sent_at is null then recorded_at else useful_until end
                        where clinic_id = :clinic and appointment_id = any(:about) and kind = 'RECHECK'""").param("about", about.toArray(UUID[]::new)).update();
    }

    /** Inside work on a clinic: what was not sent yet about this has nothing to ask any more. */
    public void answered(UUID about, Instant now) {
        database.clinicSql("""
                        update messaging.message set useful_until = :now where clinic_id = :clinic
                          and appointment_id = :about and kind in ('RECHECK', 'OFFER', 'TEXT') and sent_at is null""").param("about", about).param("now", utc(now)).update();
    }

    /** How many notes a clinic was written since then. */
    public int notes(ClinicId clinic, Instant since) {
        return database.sql("""
                        select count(*) from messaging.message
                        where clinic_id = ? and kind = 'NOTE' and recorded_at > ?""")
                .params(clinic.value(), utc(since))
                .query(Integer.class)
                .single();
    }

    /** Messages to people, not notes, that were given up and of which somebody should still hear. */
    record Undelivered(long count, Optional<AppointmentId> soonest) {}

    /** In the clinic at work: those whose visit is still ahead and about which nothing newer was written. */
    Undelivered undelivered(Instant now) {
        return database.clinicSql("""
                        select count(*), (array_agg(appointment_id order by useful_until))[1] from messaging.message
                        where clinic_id = :clinic and given_up_at is not null and kind <> 'NOTE'
                          and useful_until > :now and not\s""" + REPLACED)
                .param("now", utc(now))
                .query((row, _) -> new Undelivered(
                        row.getLong(1),
                        Optional.ofNullable(row.getObject(2, UUID.class)).map(AppointmentId::new)))
                .single();
    }

    public List<StoredMessage> newest(int most) {
        return database.sql("select " + COLUMNS + ", " + REPLACED
                        + " from messaging.message order by recorded_at desc, message_id limit ?")
                .param(most)
                .query(Messages::stored)
                .list();
    }

    public Optional<StoredMessage> find(MessageId id) {
        return database.sql("select " + COLUMNS + ", " + REPLACED + " from messaging.message where message_id = ?")
                .param(id.value())
                .query(Messages::stored)
                .optional();
    }

    /** In the clinic at work. */
    public Optional<StoredMessage> inClinic(MessageId id) {
        return database.clinicSql("select " + COLUMNS + ", " + REPLACED
                        + " from messaging.message where clinic_id = :clinic and message_id = :id")
                .param("id", id.value())
                .query(Messages::stored)
                .optional();
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a message is gone");
        }
    }

    private static StoredMessage stored(ResultSet row, int number) throws SQLException {
        var message = new Message(
                new ClinicId(row.getObject(1, UUID.class)),
                new MessageId(row.getObject(2, UUID.class)),
                new AppointmentId(row.getObject(3, UUID.class)),
                Kind.valueOf(row.getString(4)),
                row.getInt(5),
                new Mailbox(row.getString(6), row.getString(7)),
                new Mailbox(row.getString(8), row.getString(9)),
                Language.find(row.getString(10)).orElse(Language.EN),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getObject(15, OffsetDateTime.class).toInstant(),
                row.getObject(16, OffsetDateTime.class).toInstant());
        var sent = Optional.ofNullable(row.getObject(17, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        var givenUp = Optional.ofNullable(row.getString(19)).map(FailureReason::valueOf);
        return new StoredMessage(
                message,
                sent,
                row.getInt(18),
                givenUp,
                row.getBoolean(20),
                Optional.ofNullable(row.getObject(21, UUID.class)),
                row.getBoolean(22));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
