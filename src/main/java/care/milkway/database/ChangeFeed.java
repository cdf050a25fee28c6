package care.milkway.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Tells those who keep something in memory what anybody else has changed in the database, five times a second and over a
 * connection of its own. Nothing is missed: what is told is what has become visible since the snapshot of the last time.
 */
@Component
public final class ChangeFeed implements SmartLifecycle {

    private static final int MILLISECONDS_BETWEEN = 200;
    private static final int MILLISECONDS_OF_PATIENCE = 2_000;

    /** Half a second: what was asked longer ago may have changed. */
    private static final long TRUSTED_NANOSECONDS = 500_000_000L;

    /**
     * Two seconds: where clinics are spread over several servers, a change can be told before the server of its clinic shows
     * it. So each is told again for so long, and nothing is trusted before so much is known.
     */
    private static final long TOLD_AGAIN_NANOSECONDS = 2_000_000_000L;

    private static final String SEVERAL_SERVERS = "select exists (select 1 from pg_extension where extname = 'citus')";

    /** What was visible when somebody looked. */
    private record Seen(String snapshot, long at) {}

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    /** What has become visible between two snapshots. Rows carry the id of the transaction that changed them last. */
    public static final class Since {

        /** Finds, by an index on {@code changed_in}, the rows that became visible in between. */
        public static final String CONDITION = """
                changed_in >= pg_snapshot_xmin(:before::pg_snapshot)
                and changed_in < pg_snapshot_xmax(:now::pg_snapshot)
                and not pg_visible_in_snapshot(changed_in, :before::pg_snapshot)""";

        private final JdbcClient database;
        private final String before;
        private final String now;
        private final long round;

        private Since(JdbcClient database, String before, String now, long round) {
            this.database = database;
            this.before = before;
            this.now = now;
            this.round = round;
        }

        /** Which round of the feed this is: what was committed before it began is known to it. */
        public long round() {
            return round;
        }

        /** What was visible when this round looked: from there somebody may go on later. */
        public String seen() {
            return now;
        }

        /** The same for somebody who saw last what this snapshot shows. */
        public Since from(String snapshot) {
            return new Since(database, snapshot, now, round);
        }

        /** A statement that has {@link #CONDITION} in it. */
        public StatementSpec sql(String statement) {
            return database.sql(statement).param("before", before).param("now", now);
        }
    }

    /** Keeps something in memory that the database knows better. */
    public interface Followed {

        /** Reads what has changed, and takes it over. */
        void follow(Since since);

        /** Something may have been missed. */
        void forget();
    }

    private final DataSource databases;
    private final ObjectProvider<Followed> followers;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Thread thread;
    private @Nullable SingleConnectionDataSource own;
    private final List<Seen> seen = new ArrayList<>();
    private long toldAgain;
    private boolean complained;
    private volatile boolean following;
    private final Reachability reachability;
    private volatile long seenAt;
    private volatile long trustedFrom;
    private final AtomicLong round = new AtomicLong();

    ChangeFeed(
            @Qualifier(DatabaseConfiguration.JOBS) DataSource databases,
            ObjectProvider<Followed> followers,
            Reachability reachability) {
        this.reachability = reachability;
        this.databases = databases;
        this.followers = followers;
    }

    /** Whether what others changed more than half a second ago was told. */
    public boolean areFollowed() {
        var now = System.nanoTime();
        return following && now - trustedFrom >= 0 && now - seenAt < TRUSTED_NANOSECONDS;
    }

    /** The round that has begun last; somebody who commits now is known to the next one at the latest. */
    public long round() {
        return round.get();
    }

    /** Whether the database let anybody in when somebody last tried. */
    public boolean isReachable() {
        return reachability.isGiven();
    }

    /** Somebody asked and got no answer; until the next change is told, nobody else need wait for one. */
    public void reportUnreachable() {
        reachability.lost();
    }

    /** Tells at once what there is to tell. */
    public void poll() {
        turn.lock();
        try {
            pollInTurn();
        } catch (RuntimeException | SQLException lost) {
            complain(lost);
            disconnect();
        } finally {
            turn.unlock();
        }
    }

    /** Once, not at each of its attempts. */
    private void complain(Exception lost) {
        if (!complained) {
            LOG.warn(
                    "Changes in the database can't be followed: {}",
                    lost.getClass().getSimpleName());
        }
        complained = true;
    }

    private void pollInTurn() throws SQLException {
        var began = System.nanoTime();
        var current = round.incrementAndGet();
        var connection = own;
        if (connection == null) {
            connection = connect();
        }
        var database = JdbcClient.create(connection);
        var now = database.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
        if (following) {
            var since = new Since(database, before(began), now, current);
            followers.forEach(each -> each.follow(since));
        } else {
            followers.forEach(Followed::forget);
            toldAgain = database.sql(SEVERAL_SERVERS).query(Boolean.class).single() ? TOLD_AGAIN_NANOSECONDS : 0;
            trustedFrom = began + toldAgain;
            seen.clear();
        }
        connection.getConnection().commit();
        seen.add(new Seen(now, began));
        seenAt = began;
        following = true;
        reachability.found();
        complained = false;
    }

    /** The newest snapshot that is as old as changes are told again; where they are told once, the last one. */
    private String before(long now) {
        while (seen.size() > 1 && now - seen.get(1).at() >= toldAgain) {
            seen.removeFirst();
        }
        return seen.getFirst().snapshot();
    }

    /** One that breaks while it is prepared goes back: the pool would never see it again. */
    private SingleConnectionDataSource connect() throws SQLException {
        var connection = connection();
        try {
            prepare(connection);
        } catch (SQLException | RuntimeException broken) {
            connection.close();
            throw broken;
        }
        var fresh = new SingleConnectionDataSource(connection, true);
        own = fresh;
        return fresh;
    }

    private Connection connection() throws SQLException {
        try {
            return databases.getConnection();
        } catch (SQLException | RuntimeException away) {
            reachability.lost();
            throw away;
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set application_name = 'milkway changes'");
            // so that the server does not go on waiting for a lock when nobody waits for its answer any more
            statement.execute("set statement_timeout = " + MILLISECONDS_OF_PATIENCE / 2);
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setNetworkTimeout(Runnable::run, MILLISECONDS_OF_PATIENCE);
    }

    private void disconnect() {
        following = false;
        var last = own;
        own = null;
        if (last != null) {
            giveBack(last);
        }
    }

    /** As it was taken: the next one who gets it from the pool has other work. */
    private static void giveBack(SingleConnectionDataSource last) {
        try (var statement = last.getConnection().createStatement()) {
            last.getConnection().rollback();
            last.getConnection().setAutoCommit(true);
            statement.execute("reset all");
        } catch (SQLException broken) {
            LOG.debug("The connection is broken; the pool will make another", broken);
        } finally {
            last.destroy();
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("changes").start(() -> {
            var interrupted = false;
            while (!interrupted) {
                poll();
                interrupted = !paused();
            }
        });
    }

    private static boolean paused() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        turn.lock();
        try {
            disconnect();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
