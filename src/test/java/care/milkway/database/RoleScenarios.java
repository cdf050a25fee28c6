package care.milkway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.database.DatabaseLogins.Login;
import care.milkway.kernel.StartRefused;
import care.milkway.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** Three roles, none of them able to do what another is for. */
class RoleScenarios {

    @Test
    void requestsComeAsSomebodyWhoOwnsNothing() {
        var logins = TestDatabase.fresh();
        as(logins.owner(), logins).sql("create schema clinic").update();
        assertThatThrownBy(() -> as(logins.app(), logins)
                        .sql("create table public.own (one int)")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(
                        () -> as(logins.jobs(), logins).sql("create schema own").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        AppRights.check(logins);
    }

    @Test
    void whatAnEarlierVersionMadeIsHandedOverToTheOwner() {
        var logins = TestDatabase.fresh();
        var administrator = TestDatabase.administrator(logins);
        JdbcClient.create(administrator).sql("""
                        create schema triage;
                        create table triage.old (one int generated always as identity, two serial);
                        create sequence triage.loose;
                        create view triage.seen as select one from triage.old;
                        create function triage.one() returns int language sql return 1""").update();
        DatabasePreparation.prepare(administrator, logins);
        var owner = as(logins.owner(), logins);
        owner.sql("alter table triage.old add column three int").update();
        owner.sql("alter sequence triage.loose restart 5").update();
        owner.sql("drop view triage.seen").update();
        owner.sql("drop function triage.one()").update();
        owner.sql("drop schema triage cascade").update();
    }

    @Test
    void aRoleThatMayTooMuchIsRefused() {
        var logins = TestDatabase.fresh();
        var owning = new DatabaseLogins(logins.url(), logins.owner(), logins.app(), logins.jobs());
        as(logins.owner(), logins).sql("create schema clinic").update();
        as(logins.owner(), logins).sql("create table clinic.own (one int)").update();
        assertThatThrownBy(() -> AppRights.check(owning))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("milkway_owner owns tables")
                .hasMessageContaining("prepare-database");
        var superuser = new DatabaseLogins(logins.url(), TestDatabase.administrator(), logins.owner(), logins.jobs());
        assertThatThrownBy(() -> AppRights.check(superuser))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("postgres is a superuser");
    }

    @Test
    void aMissingSettingIsNamed() {
        var settings = new MockEnvironment()
                .withProperty("milkway.database.url", "jdbc:postgresql://db/clinic")
                .withProperty("milkway.database.user", "app")
                .withProperty("milkway.database.password", "secret")
                .withProperty("milkway.database.owner.user", "owner")
                .withProperty("milkway.database.jobs.password", "secret");
        assertThatThrownBy(() -> GivenLogins.of(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MILKWAY_DATABASE_OWNER_PASSWORD, MILKWAY_DATABASE_JOBS_USER;")
                .hasMessageContaining("bin/milkway prepare-database");
    }

    @Test
    void anAdministratorHasTheRolesMadeAndMayRepeatIt() {
        var logins = TestDatabase.fresh();
        var roles = new HashMap<String, String>();
        roles.put("MILKWAY_ADMIN_URL", logins.url());
        roles.put("MILKWAY_ADMIN_USER", TestDatabase.administrator().user());
        roles.put("MILKWAY_ADMIN_PASSWORD", TestDatabase.administrator().password());
        roles.put("MILKWAY_DATABASE_USER", "clinic \"app\"");
        roles.put("MILKWAY_DATABASE_OWNER_USER", "clinic-owner");
        roles.put("MILKWAY_DATABASE_JOBS_USER", "clinic_jobs");
        roles.put("MILKWAY_DATABASE_JOBS_PASSWORD", "chosen by the administrator");
        var first = prepare(roles, 0);
        var app = new Login("clinic \"app\"", setting(first, "milkway.database.password"));
        assertThat(as(app, logins)
                        .sql("select current_user::text")
                        .query(String.class)
                        .single())
                .isEqualTo(app.user());
        var owner = new Login("clinic-owner", setting(first, "milkway.database.owner.password"));
        as(owner, logins).sql("create schema messaging").update();
        var jobs = new Login("clinic_jobs", "chosen by the administrator");
        assertThat(as(jobs, logins).sql("select 1").query(Integer.class).single())
                .isOne();
        assertThat(first).doesNotContain(jobs.password());
        assertThat(prepare(roles, 0)).doesNotContain(app.password(), owner.password());
        assertThat(as(app, logins).sql("select 1").query(Integer.class).single())
                .isOne();
    }

    @Test
    void anAdministratorWhoCanNotIsToldWhy() {
        assertThat(prepare(Map.of(), 1)).contains("MILKWAY_ADMIN_URL").hasLineCount(1);
        var logins = TestDatabase.fresh();
        assertThat(prepare(
                        Map.of(
                                "MILKWAY_ADMIN_URL", logins.url(),
                                "MILKWAY_ADMIN_USER", logins.app().user(),
                                "MILKWAY_ADMIN_PASSWORD", logins.app().password(),
                                "MILKWAY_DATABASE_USER", "nobody_yet"),
                        1))
                .contains("permission denied to create role")
                .hasLineCount(1);
    }

    private static String prepare(Map<String, String> environment, int status) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(new PrepareDatabase(environment, out).run()).isEqualTo(status);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String setting(String printed, String name) {
        return printed.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static JdbcClient as(Login login, DatabaseLogins logins) {
        return JdbcClient.create(new DriverManagerDataSource(logins.url(), login.user(), login.password()));
    }
}
