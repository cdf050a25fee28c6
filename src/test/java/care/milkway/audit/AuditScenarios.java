package care.milkway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.MilkwayTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done is written with it, and whoever changes that later is found out. */
@MilkwayTest
class AuditScenarios {

    private static final UUID MAYA = UUID.randomUUID();

    @Autowired
    Audit audit;

    @Autowired
    AuditSealing sealing;

    @Autowired
    AuditVerification verification;

    @Autowired
    AuditCommand command;

    @Autowired
    Work work;

    @Autowired
    Clinics clinics;

    @Autowired
    JdbcClient everything;

    ClinicId clinic;

    @BeforeEach
    void aClinicOfHerOwn() {
        clinic = ClinicBuilder.aClinic().describedIn(clinics).id();
    }

    private void correctsTheName(String before, String after) {
        work.in(clinic, new Actor.LinkHolder(MAYA), () -> {
            var subject = new Audit.Subject("patient", MAYA, Optional.of(MAYA));
            audit.read(subject);
            audit.updated(subject, Map.of("name", before, "language", "en"), Map.of("name", after, "language", "en"));
        });
    }

    @Test
    void aCorrectedNameCanBeToldLater() {
        correctsTheName("Maia", "Maya");
        assertThat(rows(
                        "select action || ' ' || coalesce(before::text, '') || coalesce(after::text, '') || ' ' || actor"
                                + " from audit.entry where clinic_id = ? order by place"))
                .containsExactly("READ  link:" + MAYA, "UPDATE {\"name\": \"Maia\"}{\"name\": \"Maya\"} link:" + MAYA);
        assertThat(rows("select distinct request from audit.entry where clinic_id = ?"))
                .hasSize(1);
    }

    @Test
    void whatIsUndoneIsNotInTheAudit() {
        work.in(clinic, new Actor.Visitor(), () -> {
            audit.read(new Audit.Subject("patient", MAYA, Optional.of(MAYA)));
            work.undo();
        });
        assertThat(rows("select action from audit.entry where clinic_id = ?")).isEmpty();
    }

    @Test
    void aSealIsOverEveryEntryOnce() {
        correctsTheName("Maia", "Maja");
        sealUntilThereAre(1);
        correctsTheName("Maja", "Maya");
        sealUntilThereAre(2);
        sealing.seal();
        assertThat(
                        rows(
                                "select number || ' over ' || cardinality(entries) from audit.seal where clinic_id = ? order by 1"))
                .containsExactly("1 over 2", "2 over 2");
        assertThat(verification.firstBreak(clinic.value())).isEmpty();
    }

    private void anHourAgoOneTransactionWrote(int entries) {
        everything
                .sql("""
                        insert into audit.entry
                            (clinic_id, recorded_at, request, actor, place, action, kind, thing_id)
                        select :clinic, now() - interval '1 hour', '', 'a job', place, 'READ', 'patient', :maya
                        from generate_series(1, :entries) place""")
                .param("clinic", clinic.value())
                .param("maya", MAYA)
                .param("entries", entries)
                .update();
    }

    /** Complaint: what waited for longer than a quarter of an hour while others were sealed was passed over, and called forged. */
    @Test
    void moreThanIsSealedAtATimeIsSealedWholeHoweverOldItIs() {
        anHourAgoOneTransactionWrote(6_000);
        anHourAgoOneTransactionWrote(6_000);
        anHourAgoOneTransactionWrote(3_000);
        sealUntilThereAre(2);
        assertThat(rows("select sum(cardinality(entries)) || '' from audit.seal where clinic_id = ?"))
                .containsExactly("15000");
        assertThat(verification.firstBreak(clinic.value())).isEmpty();
    }

    /** Complaint: sealing never ended where one transaction had written more than is sealed at a time. */
    @Test
    void aTransactionIsSealedWholeHoweverMuchItWrote() {
        anHourAgoOneTransactionWrote(12_000);
        sealUntilThereAre(1);
        assertThat(rows("select cardinality(entries) || '' from audit.seal where clinic_id = ?"))
                .containsExactly("12000");
        assertThat(verification.firstBreak(clinic.value())).isEmpty();
    }

    @Test
    void whoChangesAnEntryIsFoundOut() {
        var changed = sealed();
        everything
                .sql("update audit.entry set actor = 'nobody' where clinic_id = ? and entry_id = ?")
                .params(clinic.value(), changed)
                .update();
        assertThat(verification.firstBreak(clinic.value()))
                .contains(new AuditVerification.Break(clinic.value(), "entry " + changed, "was changed"));
        assertThat(says(List.of("verify"))).contains("entry " + changed + " was changed.");
        everything
                .sql("delete from audit.seal where clinic_id = ?")
                .param(clinic.value())
                .update();
        everything
                .sql("delete from audit.entry where clinic_id = ?")
                .param(clinic.value())
                .update();
    }

    @Test
    void whoRemovesAnEntryIsFoundOut() {
        var removed = sealed();
        everything
                .sql("delete from audit.entry where clinic_id = ? and entry_id = ?")
                .params(clinic.value(), removed)
                .update();
        assertThat(verification.firstBreak(clinic.value()).orElseThrow().row()).isEqualTo("entry " + removed);
        everything
                .sql("delete from audit.seal where clinic_id = ?")
                .param(clinic.value())
                .update();
        everything
                .sql("delete from audit.entry where clinic_id = ?")
                .param(clinic.value())
                .update();
    }

    @Test
    void whoSlipsAnEntryInIsFoundOut() {
        sealed();
        var added = UUID.randomUUID();
        everything.sql("""
                        insert into audit.entry (clinic_id, recorded_at, entry_id, written_in, request, actor, place, action, kind, thing_id)
                        select clinic_id, recorded_at, ?, written_in, request, actor, 9, action, kind, thing_id
                        from audit.entry where clinic_id = ? limit 1""").params(added, clinic.value()).update();
        assertThat(verification.firstBreak(clinic.value()).orElseThrow().row()).isEqualTo("entry " + added);
        everything
                .sql("delete from audit.entry where clinic_id = ? and entry_id = ?")
                .params(clinic.value(), added)
                .update();
    }

    @Test
    void whoRewritesASealBreaksTheChain() {
        sealed();
        correctsTheName("Maya", "Maia");
        sealUntilThereAre(2);
        everything
                .sql(
                        "update audit.seal set entries = entries[1:1], digests = digests[1:1] where clinic_id = ? and number = 1")
                .param(clinic.value())
                .update();
        assertThat(verification.firstBreak(clinic.value()).orElseThrow().row()).isEqualTo("seal 1");
        everything
                .sql("delete from audit.seal where clinic_id = ?")
                .param(clinic.value())
                .update();
        everything
                .sql("delete from audit.entry where clinic_id = ?")
                .param(clinic.value())
                .update();
    }

    @Test
    void anUnfinishedTransactionWaitsForTheNextSeal() {
        work.in(clinic, new Actor.LinkHolder(MAYA), () -> {
            audit.read(new Audit.Subject("patient", MAYA, Optional.of(MAYA)));
            work.beforeCommit(
                    () -> { // the entry is written, and somebody seals before it is committed
                        var others = Thread.ofVirtual().start(sealing::seal);
                        joined(others);
                    });
        });
        assertThat(rows("select number::text from audit.seal where clinic_id = ?"))
                .isEmpty();
        sealUntilThereAre(1);
        assertThat(verification.firstBreak(clinic.value())).isEmpty();
        assertThat(rows("select number::text from audit.seal where clinic_id = ?"))
                .containsExactly("1");
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Two sealed entries; the id of the first. */
    private UUID sealed() {
        correctsTheName("Maia", "Maya");
        sealing.seal();
        return everything
                .sql("select entries[1] from audit.seal where clinic_id = ? and number = 1")
                .param(clinic.value())
                .query(UUID.class)
                .single();
    }

    /** Other tests write at the same time, and a seal waits for every transaction that began before. */
    private void sealUntilThereAre(int seals) {
        for (int i = 0; i < 1_000; i++) {
            sealing.seal();
            if (rows("select number::text from audit.seal where clinic_id = ?").size() == seals) {
                return;
            }
        }
        throw new AssertionError("not sealed");
    }

    private List<String> rows(String query) {
        return everything.sql(query).param(clinic.value()).query(String.class).list();
    }

    private String says(List<String> arguments) {
        var printed = new ByteArrayOutputStream();
        command.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
