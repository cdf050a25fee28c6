package care.milkway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the server itself writes down of the statements that requests send, also of those that ride in front of another. */
public final class StatementLog {

    private static final Pattern ENTRY =
            Pattern.compile("(?s)LOG:  execute [^:]+: (.*?)(?:\\n[^\\n]*DETAIL:  Parameters: (.*))?");
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')");

    private final JdbcClient administrator;
    private final Path file;
    private long seen;

    /**
     * A statement and its values, as the server got them.
     *
     * @param values the first one is that of {@code $1}
     */
    public record Logged(String sql, List<String> values) {}

    /**
     * From now on the server writes down what requests ask of this database.
     *
     * @param administrator of the database
     */
    public StatementLog(JdbcClient administrator, Path file) {
        this.administrator = administrator;
        this.file = file;
        Stream.of("log_statement = 'all'", "log_min_messages = 'log'", "log_error_verbosity = 'default'")
                .forEach(setting -> administrator
                        .sql("do $$ begin execute format('alter role milkway_app in database %I set "
                                + setting.replace("'", "''") + "', current_database()); end $$")
                        .update());
        // those that are connected know nothing of it
        administrator.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where usename = 'milkway_app' and datname = current_database()""").query(Integer.class).single();
        seen = text().length();
    }

    /** Who connects from now on is no longer written about. */
    public void end() {
        administrator
                .sql(
                        "do $$ begin execute format('alter role milkway_app in database %I reset all', current_database()); end $$")
                .update();
    }

    /** What was asked since the last time. */
    public List<Logged> heard() {
        var text = text();
        var fresh = text.substring((int) seen);
        seen = text.length();
        return Stream.of(fresh.split("\\n(?=\\d{4}-\\d\\d-\\d\\d [^\\n]*LOG:)"))
                .map(entry -> ENTRY.matcher(
                        entry.substring(Math.max(0, entry.indexOf("LOG:"))).strip()))
                .filter(Matcher::matches)
                .map(entry -> new Logged(entry.group(1).replaceAll("\\s+", " ").strip(), values(entry.group(2))))
                .toList();
    }

    private static List<String> values(@Nullable String parameters) {
        var values = new ArrayList<String>();
        var each = VALUE.matcher(parameters == null ? "" : parameters);
        while (each.find()) {
            values.add(each.group(1).replaceAll("^'|'$", ""));
        }
        return values;
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
