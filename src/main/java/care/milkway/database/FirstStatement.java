package care.milkway.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the settings of a transaction in front of its first statement. Both go to the server in one message and the text
 * is always the same, so they cost no round trip and are prepared like any other statement.
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
        if (!told && method.getName().equals("prepareStatement") && arguments != null) {
            told = true;
            arguments[0] = telling + "; " + arguments[0];
            var statement = (PreparedStatement) Objects.requireNonNull(call(connection, method, arguments));
            tell(statement);
            return proxy(PreparedStatement.class, new Behind(statement));
        }
        if (!told
                && (method.getName().equals("createStatement")
                        || method.getName().equals("prepareCall"))) {
            told = true;
            try (var statement = connection.prepareStatement(telling)) {
                tell(statement);
                statement.execute();
            }
        }
        return call(connection, method, arguments);
    }

    private void tell(PreparedStatement statement) throws SQLException {
        statement.setString(1, settings.clinic());
        statement.setString(2, settings.actor());
    }

    /** A statement behind the settings: its parameters count from 3 on, and the first result is not its own. */
    private record Behind(PreparedStatement statement) implements InvocationHandler {

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
                    throw new SQLException("the first statement of a transaction can't be a batch");
                default -> call(statement, method, isParameter(method) ? shifted(arguments) : arguments);
            };
        }

        private boolean next() throws SQLException {
            statement.execute();
            return statement.getMoreResults();
        }

        private static boolean isParameter(Method method) {
            return method.getName().startsWith("set")
                    && method.getParameterCount() > 1
                    && method.getParameterTypes()[0] == int.class;
        }

        private static Object @Nullable [] shifted(Object @Nullable [] arguments) {
            if (arguments != null) {
                arguments[0] = (Integer) arguments[0] + 2;
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
