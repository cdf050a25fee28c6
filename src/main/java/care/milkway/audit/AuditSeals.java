package care.milkway.audit;

import care.milkway.identity.ClinicDatabase;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The seals of all clinics as rows, and the entries they are about. */
@Repository
class AuditSeals {

    /**
     * A transaction that began longer ago than this has ended one way or the other: the server ends those of requests after
     * ten minutes (ADR 010). An entry's time is the start of its transaction, so none can appear from further back.
     */
    private static final String LONGEST_TRANSACTION = "interval '15 minutes'";

    /** What an entry {@code e} says, the same in every session and however many columns come later. */
    private static final String DIGEST = """
            sha256(convert_to(jsonb_build_array(
                e.clinic_id, e.entry_id, extract(epoch from e.recorded_at)::text, e.request, e.actor, e.place, e.action,
                e.kind, e.thing_id, e.patient_id, e.before, e.after)::text, 'UTF8'))""";

    private final ClinicDatabase database;

    AuditSeals(ClinicDatabase database) {
        this.database = database;
    }

    /** Whether this node may seal now; no other can until the transaction ends. */
    boolean takeTurn() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('audit.seal'))")
                .query(Boolean.class)
                .single();
    }

    /**
     * Every transaction before this one has ended.
     *
     * @param ofACluster whether tables are spread over several servers, which commit one after the other
     */
    record Oldest(String transaction, boolean ofACluster) {}

    Oldest oldestTransaction() {
        return database.sql("""
                        select pg_snapshot_xmin(pg_current_snapshot())::text,
                            exists (select from pg_extension where extname = 'citus')""")
                .query((row, _) -> new Oldest(row.getString(1), row.getBoolean(2)))
                .single();
    }

    /**
     * What no seal is over yet, of transactions before the horizon, clinic by clinic in the order it was written. Digests are
     * made of those that are answered alone: more may wait than is sealed at a time. A clinic's first description stands for
     * it, because it lies on the same server as its entries.
     */
    List<Unsealed> unsealed(String horizon, int most) {
        return database.sql("""
                        with next as materialized (
                            select e.clinic_id, e.written_in, e.recorded_at, e.entry_id
                            from clinic.description c
                            left join lateral (
                                select s.through, coalesce(s.open_since, s.recorded_at) as open_since
                                from audit.seal s
                                where s.clinic_id = c.clinic_id order by s.number desc limit 1) last on true
                            join audit.entry e
                              on e.clinic_id = c.clinic_id
                                 and e.recorded_at >= coalesce(last.open_since - %s, '-infinity')
                                 and e.written_in >= coalesce(last.through, '0') and e.written_in < :horizon::xid8
                            where c.version = 1
                            order by e.clinic_id, e.written_in, e.entry_id
                            limit :most)
                        select e.clinic_id, e.written_in::text, e.recorded_at, e.entry_id, %s
                        from next join audit.entry e using (clinic_id, recorded_at, entry_id)
                        order by e.clinic_id, e.written_in, e.entry_id""".formatted(LONGEST_TRANSACTION, DIGEST))
                .param("horizon", horizon)
                .param("most", most)
                .query((row, _) -> new Unsealed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class),
                        new SealedEntry(row.getObject(4, UUID.class), row.getBytes(5))))
                .list();
    }

    /**
     * @param writtenIn the transaction that wrote it
     * @param begun when that transaction began
     */
    record Unsealed(UUID clinic, String writtenIn, OffsetDateTime begun, SealedEntry entry) {}

    Optional<AuditSeal> last(UUID clinic) {
        return seals(clinic, "order by number desc limit 1").stream().findFirst();
    }

    List<AuditSeal> all(UUID clinic) {
        return seals(clinic, "order by number");
    }

    private List<AuditSeal> seals(UUID clinic, String which) {
        return database.sql("select number, entries, digests, hash from audit.seal where clinic_id = ? " + which)
                .param(clinic)
                .query((row, _) -> seal(row))
                .list();
    }

    /** @param openSince when the transaction that is first in what stays open began; none if all that has ended is sealed */
    void add(UUID clinic, AuditSeal seal, String through, @Nullable OffsetDateTime openSince) {
        database.sql("""
                        insert into audit.seal
                            (clinic_id, number, through, open_since, entries, digests, hash, recorded_by)
                        values (:clinic, :number, :through::xid8, :open, :entries, :digests, :hash, :by)""")
                .param("open", openSince, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("clinic", clinic)
                .param("number", seal.number())
                .param("through", through)
                .param("entries", seal.entries().stream().map(SealedEntry::id).toArray(UUID[]::new))
                .param(
                        "digests",
                        seal.entries().stream().map(SealedEntry::digest).toArray(byte[][]::new))
                .param("hash", seal.hash())
                .param("by", database.actor())
                .update();
    }

    List<UUID> clinics() {
        return database.sql("select clinic_id from clinic.clinic order by slug")
                .query(UUID.class)
                .list();
    }

    /** What these entries say today; those that are gone are missing. */
    List<SealedEntry> today(UUID clinic, List<SealedEntry> entries) {
        return database.sql("select e.entry_id, " + DIGEST + """
                         from audit.entry e
                        where e.clinic_id = :clinic and e.entry_id = any(:entries)""")
                .param("clinic", clinic)
                .param("entries", entries.stream().map(SealedEntry::id).toArray(UUID[]::new))
                .query((row, _) -> new SealedEntry(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
    }

    /** The first entry that claims to be as old as those that are sealed, and is not. */
    Optional<UUID> slippedIn(UUID clinic) {
        return database.sql("""
                        select e.entry_id from audit.entry e
                        where e.clinic_id = :clinic
                          and e.written_in < (select max(through) from audit.seal where clinic_id = :clinic)
                          and not exists (
                              select from audit.seal s where s.clinic_id = :clinic and e.entry_id = any(s.entries))
                        order by e.recorded_at limit 1""").param("clinic", clinic).query(UUID.class).optional();
    }

    private static AuditSeal seal(ResultSet row) throws SQLException {
        var ids = (UUID[]) array(row.getArray(2));
        var digests = (byte[][]) array(row.getArray(3));
        var entries = new ArrayList<SealedEntry>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            entries.add(new SealedEntry(ids[i], digests[i]));
        }
        return new AuditSeal(row.getInt(1), entries, row.getBytes(4));
    }

    private static Object array(Array array) throws SQLException {
        return array.getArray();
    }
}
