package care.milkway.identity;

import care.milkway.database.TransactionSettings;
import care.milkway.kernel.ClinicId;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to a clinic's data. It opens a transaction in which PostgreSQL shows the rows of one clinic and no other,
 * runs the work as the actor, writes the audit, commits, and then does what was asked to be done after the commit.
 */
@Component
@DependsOnDatabaseInitialization
public class Work {

    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final TransactionTemplate jobTransaction;
    private final JdbcClient jobDatabase;

    Work(PlatformTransactionManager transactions, DataSource database, @Qualifier("jobs") DataSource jobs) {
        this.transaction = new TransactionTemplate(transactions);
        this.database = JdbcClient.create(database);
        this.jobTransaction = new TransactionTemplate(new JdbcTransactionManager(jobs));
        this.jobDatabase = JdbcClient.create(jobs);
    }

    /** Works on the data of one clinic, as whoever acts in this request or job. */
    public <T> T in(ClinicId clinic, Supplier<T> work) {
        return in(clinic, Actor.current(), work);
    }

    /** Works on the data of one clinic, as whoever acts in this request or job. */
    public void in(ClinicId clinic, Runnable work) {
        in(clinic, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Works on the data of one clinic. Inside work on the same clinic it becomes a part of that.
     *
     * @throws IllegalStateException inside work on another clinic, or on all of them
     */
    public <T> T in(ClinicId clinic, Actor actor, Supplier<T> work) {
        if (UnitOfWork.isRunning()) {
            UnitOfWork.current().mustBeIn(clinic);
            return actor.doing(work::get);
        }
        var settings = new TransactionSettings(clinic.value().toString(), actor.label());
        var unit = new UnitOfWork(clinic, settings, database);
        return actor.doing(() -> settings.during(() -> unit.run(transaction, work)));
    }

    /** Works on the data of one clinic. */
    public void in(ClinicId clinic, Actor actor, Runnable work) {
        in(clinic, actor, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Works across all clinics, as a database role of its own: for the few jobs that have to.
     *
     * @throws IllegalStateException inside other work
     */
    public <T> T across(Actor.Job job, Supplier<T> work) {
        if (UnitOfWork.isRunning()) {
            throw new IllegalStateException("work across clinics can't be a part of other work");
        }
        var unit = new UnitOfWork(jobDatabase);
        return job.doing(() -> unit.run(jobTransaction, work));
    }

    /** Takes everything back when the running work ends, without failing. */
    public void undo() {
        UnitOfWork.current().undo();
    }

    /** Does this last thing in the transaction, once the work is done and unless it is undone. */
    public void beforeCommit(Runnable last) {
        UnitOfWork.current().beforeCommit(last);
    }

    /** Does this once the running work is committed: what is kept in memory changes here and nowhere else. */
    public void afterCommit(Runnable then) {
        UnitOfWork.current().afterCommit(then);
    }

    /** What belongs to the running work and to nobody else, made when it is asked for first. */
    public <T> T attachment(Class<T> type, Supplier<T> fresh) {
        return UnitOfWork.current().attachment(type, fresh);
    }

    /** Whether this thread is at work: it has to see its own changes, which memory does not. */
    public boolean isRunning() {
        return UnitOfWork.isRunning();
    }
}
