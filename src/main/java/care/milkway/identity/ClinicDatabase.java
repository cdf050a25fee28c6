package care.milkway.identity;

import care.milkway.kernel.ClinicId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What repositories ask: the database as the running work sees it. Without work there is none. */
@Component
public class ClinicDatabase {

    /** @throws IllegalStateException if no work is running */
    public StatementSpec sql(String statement) {
        return UnitOfWork.current().database().sql(statement);
    }

    /**
     * A statement that names the clinic it works in as {@code :clinic}.
     *
     * @throws IllegalStateException if no work in one clinic is running
     */
    public StatementSpec clinicSql(String statement) {
        return sql(statement).param("clinic", clinicId());
    }

    /**
     * The clinic of the running work.
     *
     * @throws IllegalStateException if no work in one clinic is running
     */
    public ClinicId clinic() {
        return UnitOfWork.current()
                .clinic()
                .orElseThrow(() -> new IllegalStateException("this work is not in one clinic"));
    }

    /** The same, as statements take it. */
    public UUID clinicId() {
        return clinic().value();
    }

    /** Who acts in the running work, as it is written into rows. */
    public String actor() {
        return Actor.current().label();
    }
}
