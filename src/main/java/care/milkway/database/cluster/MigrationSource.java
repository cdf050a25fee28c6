package care.milkway.database.cluster;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of migrations, which are written for one server. Before the tables are split nothing is told to the
 * workers. Afterwards changes of tables are, but a new table stays on the coordinator until {@link Distribution} places it:
 * it may refer to tables that are split, which the cluster allows only to a table that is split too.
 */
public final class MigrationSource extends DelegatingDataSource {

    private static final Pattern CHANGED_TABLE = Pattern.compile(
            "(?is)(?:\\s|--[^\\n]*\\n)*(?:create|alter)\\s+table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(?:only\\s+)?([\\w.\"]+).*");

    private static final Pattern EXTENSION =
            Pattern.compile("(?is)(?:\\s|--[^\\n]*\\n)*create\\s+extension\\s+if\\s+not\\s+exists\\s+(\\w+).*");

    private final boolean split;

    private MigrationSource(DataSource owner, boolean split) {
        super(owner);
        this.split = split;
    }

    /** The same connections where there is one server. */
    public static DataSource of(DataSource owner) {
        var database = JdbcClient.create(owner);
        return CitusExtension.isIn(database) ? new MigrationSource(owner, CitusExtension.hasSplit(database)) : owner;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(
                    split
                            ? "set citus.multi_shard_modify_mode to 'sequential'"
                            : "set citus.enable_ddl_propagation to off");
        }
        return split ? proxy(Connection.class, new Statements(connection)) : connection;
    }

    private record Statements(Connection connection) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var result = call(connection, method, arguments);
            return result instanceof Statement statement && method.getName().equals("createStatement")
                    ? proxy(Statement.class, new Local(connection, statement))
                    : result;
        }
    }

    /** Keeps from the workers what is only the coordinator's. */
    private record Local(Connection connection, Statement statement) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var sql = method.getName().startsWith("execute") && arguments != null ? String.valueOf(arguments[0]) : "";
            if (!staysHere(sql)) {
                return call(statement, method, arguments);
            }
            tell("off");
            var result = call(statement, method, arguments);
            tell("on");
            return result;
        }

        private void tell(String propagation) throws SQLException {
            try (var other = connection.createStatement()) {
                other.execute("set citus.enable_ddl_propagation to " + propagation);
            }
        }

        private boolean staysHere(String sql) throws SQLException {
            var table = CHANGED_TABLE.matcher(sql);
            if (table.matches()) {
                return is(
                        "select not exists (select from pg_dist_partition where logicalrelid = to_regclass(?))",
                        table.group(1));
            }
            var extension = EXTENSION.matcher(sql);
            return extension.matches()
                    && is("select exists (select from pg_extension where extname = ?)", extension.group(1));
        }

        private boolean is(String question, String name) throws SQLException {
            try (var asked = connection.prepareStatement(question)) {
                asked.setString(1, name);
                try (var answer = asked.executeQuery()) {
                    return answer.next() && answer.getBoolean(1);
                }
            }
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(MigrationSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }
}
