package care.milkway.database;

import care.milkway.database.cluster.Distribution;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions are counted by each server for itself. A dump that is restored on another brings numbers that are still to
 * come there: whatever is new would seem older than what is old, the audit would never be sealed again and call the new
 * forged. So they are written anew, in the order that matters: what is sealed before what is not.
 */
final class TransactionNumbers {

    private final DataSource owner;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    TransactionNumbers(DataSource owner) {
        this.owner = owner;
        this.database = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /** Looks through the whole audit: not for every start. Several servers count together, and are restored together. */
    void writeAnewWhereTheyAreAhead() {
        if (!Distribution.isThere(owner)) {
            transaction.executeWithoutResult(_ -> {
                if (areAhead()) {
                    writeAnew();
                }
            });
        }
    }

    private boolean areAhead() {
        return database.sql("""
                        select exists (select from audit.entry where written_in > pg_current_xact_id())
                            or exists (select from audit.seal where through > pg_current_xact_id())
                            or exists (select from clinic.clinic where changed_in > pg_current_xact_id())""").query(Boolean.class).single();
    }

    private void writeAnew() {
        database.sql("""
                        with last as (select clinic_id, max(through) as through from audit.seal group by clinic_id)
                        update audit.entry e
                        set written_in = case
                            when written_in < (select through from last where last.clinic_id = e.clinic_id) then '0'
                            else pg_current_xact_id() end""").update();
        database.sql("update audit.seal set through = pg_current_xact_id()").update();
        database.sql("update clinic.clinic set changed_in = pg_current_xact_id()")
                .update();
        // Programs that follow it have ended with the other server.
        database.sql("delete from scheduling.claim_change").update();
    }
}
