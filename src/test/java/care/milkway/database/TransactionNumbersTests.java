package care.milkway.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Complaint: a dump that was restored on a new server was never sealed again, and each new entry of its audit called forged. */
class TransactionNumbersTests {

    private static final String CLINIC = "11111111-1111-1111-1111-111111111111";

    private DatabaseLogins logins;
    private JdbcClient database;

    @BeforeEach
    void aServerThatCountsToBillionsIsGivenUpForANewOne() {
        logins = TestDatabase.fresh();
        Migrated.by(logins);
        database = JdbcClient.create(TestDatabase.administrator(logins));
    }

    private void written(String entry, String in) {
        database.sql("""
                        insert into audit.entry (clinic_id, entry_id, recorded_at, written_in, request, actor, place, action, kind, thing_id)
                        values (:clinic::uuid, md5(:entry)::uuid, now(), :in::xid8, '', 'a job', 1, 'UPDATE', 'appointment', md5(:entry)::uuid)""")
                .param("clinic", CLINIC)
                .param("entry", entry)
                .param("in", in)
                .update();
    }

    private boolean before(String entry, String what) {
        return database.sql("select written_in < " + what + " from audit.entry where entry_id = md5(:entry)::uuid")
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatIsSealedStaysSealedAndTheRestComesNext() {
        written("sealed", "9000000000");
        written("not yet sealed", "9000000007");
        database.sql("""
                        insert into audit.seal (clinic_id, number, through, entries, digests, hash, recorded_by)
                        values (:clinic::uuid, 1, '9000000005', array[md5('sealed')::uuid], array['x'::bytea], 'x', 'a job')""").param("clinic", CLINIC).update();
        database.sql("comment on schema identity is 'migrated on the other server'")
                .update();
        Migrated.by(logins);
        var through = "(select max(through) from audit.seal)";
        assertThat(before("sealed", through)).isTrue();
        assertThat(before("not yet sealed", through)).isFalse();
        assertThat(before("not yet sealed", "pg_current_xact_id()")).isTrue();
        assertThat(database.sql("select " + through + " < pg_current_xact_id()")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void onTheServerItWasWrittenOnNothingChanges() {
        written("of today", "7");
        database.sql("comment on schema identity is null").update();
        Migrated.by(logins);
        assertThat(before("of today", "'8'::xid8")).isTrue();
        assertThat(before("of today", "'7'::xid8")).isFalse();
    }
}
