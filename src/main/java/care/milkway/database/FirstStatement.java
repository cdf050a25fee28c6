package care.milkway.database;

import care.milkway.database.TransactionSettings.Ahead;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the settings of a transaction in front of its first statement, and what waits in front of the next one or of the
 * commit. All of it goes to the server in one message and the text is always the same, so it costs no round trip and is
 * prepared like any other statement.
 */
final class FirstStatement implements InvocationHandler {

    private final Connection connection;
    private final String telling;
    private final TransactionSettings settings;
    private boolean told;

    private FirstStatement(Connection connection, String telling, TransactionSettings settings) {
        this.connection = connection;
        this.telling = telling;
        this.settings = settings;
    }

    /** @param telling the statement that tells the settings, which has one row and two parameters */
    static Connection of(Connection connection, String telling, TransactionSettings settings) {
        return proxy(Connection.class, new FirstStatement(connection, telling, settings));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "prepareStatement" -> {
                var before = before();
                if (arguments == null || before.isEmpty()) {
                    return call(connection, method, arguments);
                }
                arguments[0] = text(before, (String) arguments[0]);
                var statement = (PreparedStatement) Objects.requireNonNull(call(connection, method, arguments));
                return proxy(PreparedStatement.class, new Behind(statement, before.size(), bind(statement, before)));
            }
            case "createStatement", "prepareCall" -> send(before(), "select");
            case "commit" -> {
                if (settings.hasAhead()) {
                    commit(before());
                    return null;
                }
            }
            case "rollback" -> settings.takeAhead();
            default -> {}
        }
        return call(connection, method, arguments);
    }

    /** What the next statement has to take along. */
    private List<Ahead> before() {
        var before = new ArrayList<Ahead>();
        if (!told) {
            told = true;
            before.add(new Ahead(telling, List.of(settings.clinic(), settings.actor())));
        }
        before.addAll(settings.takeAhead());
        return before;
    }

    /** One message ends the transaction; if any of it fails, nothing of the transaction stays. */
    private void commit(List<Ahead> before) throws SQLException {
        try {
            send(before, "commit");
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        }
    }

    private void send(List<Ahead> before, String last) throws SQLException {
        if (!before.isEmpty()) {
            try (var statement = connection.prepareStatement(text(before, last))) {
                bind(statement, before);
                statement.execute();
            }
        }
    }

    private static String text(List<Ahead> before, String last) {
        var text = new StringBuilder();
        before.forEach(each -> text.append(each.sql()).append("; "));
        return text.append(last).toString();
    }

    /** @return how many values that were */
    private static int bind(PreparedStatement statement, List<Ahead> before) throws SQLException {
        int number = 0;
        for (var each : before) {
            for (var value : each.values()) {
                number++;
                if (value == null) {
                    statement.setNull(number, Types.NULL);
                } else {
                    statement.setObject(number, value);
                }
            }
        }
        return number;
    }

    /**
     * A statement behind others: its parameters count from behind theirs, and the first results are not its own.
     *
     * @param others how many statements go ahead of it
     * @param values how many values those have
     */
    private record Behind(PreparedStatement statement, int others, int values) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "execute" -> next();
                case "executeQuery" -> {
                    next();
                    yield statement.getResultSet();
                }
                case "executeUpdate" -> {
                    next();
                    yield statement.getUpdateCount();
                }
                case "executeLargeUpdate" -> {
                    next();
                    yield statement.getLargeUpdateCount();
                }
                case "addBatch", "executeBatch" ->
                    throw new SQLException("a statement that others go ahead of can't be a batch");
                default -> call(statement, method, isParameter(method) ? shifted(arguments) : arguments);
            };
        }

        private boolean next() throws SQLException {
            var rows = statement.execute();
            for (int i = 0; i < others; i++) {
                rows = statement.getMoreResults();
            }
            return rows;
        }

        private static boolean isParameter(Method method) {
            return method.getName().startsWith("set")
                    && method.getParameterCount() > 1
                    && method.getParameterTypes()[0] == int.class;
        }

        private Object @Nullable [] shifted(Object @Nullable [] arguments) {
            if (arguments != null) {
                arguments[0] = (Integer) arguments[0] + values;
            }
            return arguments;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FirstStatement.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }
}
