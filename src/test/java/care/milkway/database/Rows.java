package care.milkway.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Single values in and out of a database. */
final class Rows {

    private Rows() {}

    static void write(String jdbcUrl, String text) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists diary (entry text not null)");
            statement.execute("insert into diary values ('" + text + "')");
        }
    }

    static String read(String jdbcUrl, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
