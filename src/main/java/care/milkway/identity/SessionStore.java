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
        return sessions;
    }
}
