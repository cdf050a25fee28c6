package care.milkway.database.embedded;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Single values in and out of a database. */
final class Rows {

    private Rows() {}

    static void write(DataSource database, String text) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists diary (entry text not null)");
            statement.execute("insert into diary values ('" + text + "')");
        }
    }

    static String read(DataSource database, String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
