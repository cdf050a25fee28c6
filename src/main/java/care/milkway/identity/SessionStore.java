package care.milkway.identity;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the sessions of staff in the database. Spring Session opens its own small transactions beside the door: a session
 * is read before anybody knows who acts and for which clinic, and belongs to none. It uses the connections of the jobs.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /**
     * When she was last seen is told to a minute: writing it for every page is a commit for every page, and two windows of
     * hers wait for each other.
     */
    private static final String UPDATE = """
            update identity.session as kept
            set session_id = seen.session_id, last_access_time = seen.last_access_time,
                max_inactive_interval = seen.max_inactive_interval, expiry_time = seen.expiry_time,
                principal_name = seen.principal_name
            from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36))) as seen
                (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
            where kept.primary_id = seen.primary_id
              and (kept.session_id <> seen.session_id
                or kept.max_inactive_interval <> seen.max_inactive_interval
                or kept.principal_name is distinct from seen.principal_name
                or seen.last_access_time - kept.last_access_time not between 0 and 60000)""";

    @Bean
    @DependsOnDatabaseInitialization
    JdbcIndexedSessionRepository sessionRepository(
            @Qualifier("jobs") DataSource database, @Value("${milkway.staff.idle}") Duration idle) {
        var sessions = new JdbcIndexedSessionRepository(
                new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)));
        sessions.setTableName("identity.session");
        sessions.setDefaultMaxInactiveInterval(idle);
        sessions.setCleanupCron("-"); // a job of ours deletes them
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        sessions.setUpdateSessionQuery(UPDATE);
        return sessions;
    }
}
