package care.milkway.database;

import care.milkway.database.cluster.ClusterObstacles;
import care.milkway.database.cluster.ClusterServers;
import care.milkway.database.cluster.Distribution;
import care.milkway.database.cluster.ServerAddress;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The command {@code distribute}: an administrator has the tables of a database split by clinic between several servers. It
 * says what it will do, refuses if something stands against it, and does what is not done yet; so it may be repeated, after
 * it was interrupted and to add a server.
 */
public final class Distribute {

    private static final Logger LOG = LoggerFactory.getLogger(Distribute.class);

    private static final String USAGE =
            "bin/milkway distribute [--worker HOST:PORT]... [--coordinator HOST:PORT] [--plan]";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final List<ServerAddress> workers = new ArrayList<>();
    private final List<ServerAddress> coordinators = new ArrayList<>();
    private boolean planOnly;
    private List<String> announced = List.of();

    /**
     * @param environment where the settings are read
     * @param out what the administrator reads
     */
    public Distribute(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** @return the status the program ends with: 0 if the database is a cluster, or could become one */
    public int run(List<String> arguments) {
        if (!read(arguments)) {
            out.println(USAGE);
            return 2;
        }
        return Administrator.of(environment).map(this::distribute).orElseGet(() -> {
            out.println(Administrator.MISSING);
            return 1;
        });
    }

    private boolean read(List<String> arguments) {
        var left = arguments.iterator();
        while (left.hasNext()) {
            if (!understands(left.next(), left)) {
                return false;
            }
        }
        return true;
    }

    private boolean understands(String option, Iterator<String> values) {
        if (option.equals("--plan")) {
            planOnly = true;
            return true;
        }
        var addresses =
                Map.of("--worker", workers, "--coordinator", coordinators).get(option);
        return addresses != null
                && values.hasNext()
                && ServerAddress.of(values.next()).map(addresses::add).orElse(false);
    }

    private int distribute(Administrator administrator) {
        try (var connection = administrator.database().getConnection()) {
            var database = new SingleConnectionDataSource(connection, true);
            var obstacles = obstacles(administrator, database);
            if (obstacles.isEmpty()) {
                say(database);
                obstacles = planOnly ? obstacles : act(administrator, database);
            }
            return told(obstacles);
        } catch (SQLException | RuntimeException failure) {
            out.println("The tables were not split: " + PrepareDatabase.cause(failure));
            return 1;
        }
    }

    private int told(List<String> obstacles) {
        if (!obstacles.isEmpty()) {
            out.println("This stands against it:");
            obstacles.forEach(each -> out.println("- " + each));
        }
        return obstacles.isEmpty() ? 0 : 1;
    }

    private List<String> obstacles(Administrator administrator, DataSource database) {
        if (!ClusterServers.canBeOne(database)) {
            return List.of(withoutCitus(administrator.url()));
        }
        var found = new ArrayList<String>();
        var servers = new ClusterServers(database);
        if (workers.isEmpty() && servers.workers().isEmpty()) {
            found.add("There is no worker: name at least one with --worker HOST:PORT.");
        }
        if (coordinator(administrator).isThisMachine() && !workers.stream().allMatch(ServerAddress::isThisMachine)) {
            found.add("The workers have to find the coordinator: name it with --coordinator HOST:PORT.");
        }
        workers.forEach(worker -> found.addAll(obstacles(administrator, worker)));
        found.addAll(new ClusterObstacles(database, Migrations.MODULES).all(roles()));
        return found;
    }

    /** One that is not to be reached from here may be from the coordinator, which says so itself. */
    private static List<String> obstacles(Administrator administrator, ServerAddress worker) {
        var url = worker.url(administrator.name());
        try {
            return ClusterServers.canBeOne(administrator.at(url)) ? List.of() : List.of(withoutCitus(url));
        } catch (CannotGetJdbcConnectionException notFromHere) {
            return List.of();
        }
    }

    private static void prepare(Administrator administrator, ServerAddress worker) {
        try {
            ClusterServers.prepare(administrator.at(worker.url(administrator.name())));
        } catch (CannotGetJdbcConnectionException notFromHere) {
            LOG.debug("The worker is left to the coordinator", notFromHere);
        }
    }

    private static String withoutCitus(String url) {
        return "The server " + url + " has no Citus: install it and name it in shared_preload_libraries.";
    }

    private ServerAddress coordinator(Administrator administrator) {
        return coordinators.stream()
                .findFirst()
                .or(() -> ServerAddress.ofUrl(administrator.url()))
                .orElseThrow(() -> new IllegalArgumentException("MILKWAY_ADMIN_URL names no server"));
    }

    private void say(DataSource database) {
        out.println("What is done:");
        workers.forEach(worker -> out.println("- " + worker + " becomes a worker, unless it is one"));
        out.println("- the tables are made or brought up to date, as the program does at its start");
        announced = new Distribution(database, Migrations.MODULES).plan();
        announced.forEach(step -> out.println("- " + step));
        out.println("- what is new from then on goes to its place by itself");
    }

    private List<String> act(Administrator administrator, DataSource database) {
        var servers = new ClusterServers(database);
        ClusterServers.prepare(database);
        workers.forEach(worker -> prepare(administrator, worker));
        servers.add(coordinator(administrator), workers);
        var closed = roles().stream()
                .flatMap(role -> servers.closedTo(role).stream()
                        .map(said -> role + " does not get in from the coordinator: " + said))
                .toList();
        if (closed.isEmpty()) {
            LoggingSystem.get(Distribute.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.ERROR);
            var owner = new OwnedBy(administrator.database(), role("OWNER_", DatabaseLogins.OWNER));
            Migrations.migrate(Flyway.configure(), owner, logins(administrator.url()));
            var distribution = new Distribution(owner, Migrations.MODULES);
            distribution.plan().stream()
                    .filter(step -> !announced.contains(step))
                    .forEach(step -> out.println("- " + step));
            distribution.run();
            out.println("The tables are split between " + servers.workers().size() + " workers.");
        }
        return closed;
    }

    private List<String> roles() {
        return logins("").all().stream().map(DatabaseLogins.Login::user).toList();
    }

    private DatabaseLogins logins(String url) {
        return new DatabaseLogins(
                url,
                new DatabaseLogins.Login(role("", DatabaseLogins.APP), ""),
                new DatabaseLogins.Login(role("OWNER_", DatabaseLogins.OWNER), ""),
                new DatabaseLogins.Login(role("JOBS_", DatabaseLogins.JOBS), ""));
    }

    private String role(String which, String usual) {
        return environment.getOrDefault("MILKWAY_DATABASE_" + which + "USER", usual);
    }

    /** An administrator's connections, on which everything belongs to the owner. */
    private static final class OwnedBy extends DelegatingDataSource {

        private final String owner;

        OwnedBy(DataSource administrator, String owner) {
            super(administrator);
            this.owner = owner;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "set role " + connection.unwrap(PGConnection.class).escapeIdentifier(owner));
            }
            return connection;
        }
    }
}
