package care.milkway;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.MilkwayTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing of one clinic can meet anything of another, and every row says who wrote it. */
@MilkwayTest
class SchemaTests {

    /** The directory of all clinics: its slug is unique among them all, and a clinic's id is the clinic's own. */
    private static final Set<String> ABOUT_ALL_CLINICS = Set.of("clinic.clinic");

    /**
     * Parts of a recorded row, written with it in one transaction: pages, pictures and articles of a description, resources
     * that a description names, claims of an appointment, what others have to be told of it, the file of a letter, and the
     * tasks of a plan.
     */
    private static final Set<String> PARTS = Set.of(
            "clinic.page",
            "clinic.picture",
            "clinic.article",
            "clinic.resource",
            "episode.plan_task",
            "referral.document",
            "scheduling.claim",
            "scheduling.claim_change",
            "messaging.untold");

    /**
     * The installation's own secret; and how staff get in: an account may work for two clinics, so neither it nor its passkeys, links and sessions belong to one. Only
     * the role of the jobs may touch those.
     */
    private static final Set<String> BELONG_TO_NO_CLINIC = Set.of(
            "identity.secret",
            "identity.account",
            "identity.passkey",
            "identity.sign_in_link",
            "identity.session",
            "identity.session_attributes",
            "identity.due_work",
            "messaging.stopped_number");

    /** Read in the order of transactions, whichever clinic they were in; never distributed. */
    private static final Set<String> STAYS_ON_THE_FIRST_SERVER = Set.of("scheduling.claim_change");

    private static final String OURS = """
            c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
            and c.relname not like 'flyway%'""";

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableBelongsToAClinic() {
        assertThat(tables("")).contains("clinic.clinic", "scheduling.claim", "patient.patient", "triage.duct_check");
        assertThat(tables("""
                and not exists (
                    select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'clinic_id' and a.attnotnull)""")).containsExactlyInAnyOrderElementsOf(BELONG_TO_NO_CLINIC);
    }

    /** A table without one would show every clinic's rows to every other. */
    @Test
    void everyTableOfAClinicHasAPolicyForTheProgram() {
        assertThat(tables("""
                and not (c.relrowsecurity and exists (
                    select from pg_policy p
                    where p.polrelid = c.oid
                      and 'milkway_app'::regrole = any(p.polroles)
                      and pg_get_expr(p.polqual, p.polrelid) = '(clinic_id = identity.current_clinic())'))
                """)).containsExactlyInAnyOrderElementsOf(BELONG_TO_NO_CLINIC);
    }

    /** What lets somebody in is not to be read with a request's connection, whatever the statement. */
    @Test
    void theRoleOfRequestsSeesNoAccountNoPasskeyNoLinkAndNoSession() {
        assertThat(tables("and n.nspname = 'identity' and has_table_privilege('milkway_app', c.oid, 'select')"))
                .containsExactlyInAnyOrder("identity.membership", "identity.recovery_request");
    }

    /** The sharding engine refuses them, and they hide what a statement does. */
    @Test
    void noTableHasATrigger() {
        assertThat(tables("and exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal)"))
                .isEmpty();
    }

    @Test
    void everyKeyAndEveryExclusionBeginsWithTheClinic() {
        var without = jdbc.sql("""
                        select n.nspname || '.' || c.relname || ': ' || k.conname
                        from pg_constraint k
                        join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where k.contype in ('p', 'u', 'x') and %s
                          and not exists (
                              select from pg_attribute a
                              where a.attrelid = c.oid and a.attname = 'clinic_id' and a.attnum = any(k.conkey))
                        """.formatted(OURS)).query(String.class).list();
        assertThat(without.stream()
                        .filter(each -> !exempt(STAYS_ON_THE_FIRST_SERVER, each))
                        .filter(each -> exempt(ABOUT_ALL_CLINICS, each) == exempt(BELONG_TO_NO_CLINIC, each)))
                .isEmpty();
    }

    /** A unique index that is no constraint would slip through the test above. */
    @Test
    void everyUniqueIndexIsAConstraint() {
        assertThat(jdbc.sql("""
                        select i.indexrelid::regclass::text
                        from pg_index i
                        join pg_class c on c.oid = i.indrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where i.indisunique and %s
                          and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
                          and not exists (
                              select from pg_attribute a
                              where a.attrelid = c.oid and a.attname = 'clinic_id' and a.attnum = any(i.indkey))
                        """.formatted(OURS)).query(String.class).list()).isEmpty();
    }

    /** A foreign key without the clinic could point from one clinic into another. */
    @Test
    void everyReferenceStaysInTheClinic() {
        var leaving = jdbc.sql("""
                        select n.nspname || '.' || c.relname || ': ' || k.conname
                        from pg_constraint k
                        join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where k.contype = 'f' and %s
                          and not exists (
                              select from unnest(k.conkey, k.confkey) as pair (here, there)
                              join pg_attribute h on h.attrelid = k.conrelid and h.attnum = pair.here
                              join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.there
                              where h.attname = 'clinic_id' and t.attname = 'clinic_id')
                        """.formatted(OURS)).query(String.class).list();
        assertThat(leaving.stream().filter(each -> !exempt(BELONG_TO_NO_CLINIC, each)))
                .isEmpty();
    }

    @Test
    void everyRowSaysWhoWroteIt() {
        assertThat(tables("""
                and not exists (
                    select from pg_attribute a
                    where a.attrelid = c.oid and a.attname in ('recorded_by', 'held_by', 'changed_by', 'actor')
                      and a.attnotnull)""").stream().filter(each -> !BELONG_TO_NO_CLINIC.contains(each)))
                .containsExactlyInAnyOrderElementsOf(PARTS);
    }

    @Test
    void everyMomentHasAZone() {
        assertThat(jdbc.sql("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where a.atttypid in ('timestamp'::regtype, 'tsrange'::regtype) and %s
                        """.formatted(OURS)).query(String.class).list()).isEmpty();
    }

    private List<String> tables(String condition) {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where %s %s""".formatted(OURS, condition)).query(String.class).list();
    }

    private static boolean exempt(Set<String> tables, String constraint) {
        return tables.stream().anyMatch(table -> constraint.startsWith(table + ": "));
    }
}
