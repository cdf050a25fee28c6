package care.milkway.database.embedded;

import care.milkway.database.DatabaseLogins;
import care.milkway.database.DatabasePreparation;
import care.milkway.kernel.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server of our own in a folder, as durable as any: it outlives restarts and a killed program, and is started
 * again when it is lost itself.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int MILLISECONDS_BETWEEN_LOOKS = 250;
    private static final int MOST_RESTARTS = 5;

    private final FileChannel lockFile;
    private final EmbeddedServer server;
    private final Passwords passwords;
    private final Runnable whenLost;
    private final Thread watch;
    private final CountDownLatch closing = new CountDownLatch(1);

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedServer server, Passwords passwords, Runnable whenLost) {
        this.lockFile = lockFile;
        this.server = server;
        this.passwords = passwords;
        this.whenLost = whenLost;
        this.watch = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
    }

    /**
     * Starts the server on a free port.
     *
     * @param folder where the data lives; made if it is not there
     * @param whenLost what is done when the server was lost too often to go on
     * @throws StartRefused if another Milkway runs on this folder, or it can't be used
     */
    public static EmbeddedDatabase in(Path folder, Runnable whenLost) {
        try {
            DataFolder.make(folder);
            var lockFile = lock(folder);
            try {
                var passwords = Passwords.in(folder);
                var started =
                        new EmbeddedDatabase(lockFile, EmbeddedServer.start(folder, passwords), passwords, whenLost);
                DatabasePreparation.prepareRandom(started.administrator("postgres"), started.logins("postgres"));
                started.watch.start();
                return started;
            } catch (IOException | RuntimeException failure) {
                lockFile.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw DataFolder.refused(folder, failure);
        }
    }

    /** How the three roles reach a database of this server. */
    public DatabaseLogins logins(String database) {
        return passwords.at(url(server.port(), database));
    }

    /** Who may do everything, for whoever prepares or examines a database of this server. */
    public DataSource administrator(String database) {
        var login = administrator();
        return new DriverManagerDataSource(url(server.port(), database), login.user(), login.password());
    }

    /** The login of the one who may do everything. */
    public DatabaseLogins.Login administrator() {
        return passwords.administrator();
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * How to reach the server that another Milkway runs on this folder, for a command beside it.
     *
     * @return none if nobody runs there
     */
    public static Optional<DatabaseLogins> runningIn(Path folder) {
        var cluster = folder.resolve("postgres");
        try {
            if (!Files.exists(cluster.resolve("postmaster.pid"))) {
                return Optional.empty();
            }
            var channel = open(folder);
            try (channel) {
                return tryLock(channel) == null
                        ? Optional.of(Passwords.in(folder).at(url(ServerProcess.port(cluster), "postgres")))
                        : Optional.empty();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends with the program, or when there is nothing left to watch. */
    private void watch() {
        var restarts = 0;
        while (paused()) {
            if (!server.runs()) {
                restarts++;
                if (restarts > MOST_RESTARTS || !restarted()) {
                    LOG.error("Milkway ends: its database was lost and can't be started again, see {}", server.log());
                    Thread.ofPlatform().name("database-lost").start(whenLost); // which stops this one
                    return;
                }
            }
        }
    }

    private boolean restarted() {
        LOG.warn("The database server was lost; it is started again");
        try {
            server.restart();
            return true;
        } catch (IOException | StartRefused failure) {
            LOG.error("The database server does not start again: {}", failure.getMessage());
            return false;
        }
    }

    private boolean paused() {
        try {
            return !closing.await(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        stopWatching();
        server.stop();
        lockFile.close();
    }

    private void stopWatching() {
        closing.countDown();
        try {
            watch.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = open(folder);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefused("Another Milkway runs on the folder " + folder
                    + ": stop it, or give this one a folder of its own with MILKWAY_DATA.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProgram) {
            return null;
        }
    }
}
