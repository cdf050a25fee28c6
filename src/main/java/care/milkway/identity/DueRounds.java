package care.milkway.identity;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the rounds that are due, as rows of the database. Its own small statements use the connections of the jobs and go
 * beside the door: a row says when a round is due and nothing of any clinic.
 */
@Component
@DependsOnDatabaseInitialization
class DueRounds implements SmartLifecycle {

    /** As many rounds at a time. */
    private static final int THREADS = 3;

    /** Whoever has not been heard of for four of these is taken for dead. Should it live, its round is made twice: no harm. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED = 4;

    /** The program's stop waits no longer for a round, which is made again. */
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(1);

    private final DataSource database;
    private final List<DueRound> rounds;
    private final Clock clock;
    private final Duration every;
    private final boolean on;
    private @Nullable Scheduler running;

    DueRounds(
            @Qualifier("jobs") DataSource database,
            List<DueRound> rounds,
            Clock clock,
            @Value("${milkway.due.every:PT2S}") Duration every,
            @Value("${milkway.due.on:true}") boolean on) {
        this.database = database;
        this.rounds = List.copyOf(rounds);
        this.clock = clock;
        this.every = every;
        this.on = on;
    }

    @Override
    public synchronized void start() {
        if (on && running == null) {
            running = scheduler();
            running.start();
        }
    }

    private Scheduler scheduler() {
        return Scheduler.create(database)
                .startTasks(rounds.stream().map(DueRounds::task).toList())
                .tableName("identity.due_work")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .clock(clock::instant)
                .pollingInterval(every)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .executorService(Executors.newFixedThreadPool(
                        THREADS, Thread.ofVirtual().name("due-", 0).factory()))
                .threads(THREADS)
                .shutdownMaxWait(LAST_PATIENCE)
                .build();
    }

    private static RecurringTask<Void> task(DueRound each) {
        return Tasks.recurring(each.name(), FixedDelay.of(each.every()))
                .execute((_, _) -> each.round().run());
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** Last to start; first to stop, while there are still connections. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
