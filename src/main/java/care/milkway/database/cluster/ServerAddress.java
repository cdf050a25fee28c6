package care.milkway.database.cluster;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a server of a cluster is found by the others. */
public record ServerAddress(String host, int port) {

    private static final Pattern ADDRESS = Pattern.compile("([\\w.-]+)(?::(\\d{1,5}))?");
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([\\w.-]+)(?::(\\d{1,5}))?/.*");
    private static final int USUAL_PORT = 5432;

    /** What {@code HOST} or {@code HOST:PORT} names. */
    public static Optional<ServerAddress> of(String text) {
        return read(ADDRESS, text);
    }

    /** The server of a database's address. */
    public static Optional<ServerAddress> ofUrl(String url) {
        return read(URL, url);
    }

    private static Optional<ServerAddress> read(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.matches()
                ? Optional.of(new ServerAddress(
                        match.group(1), match.group(2) == null ? USUAL_PORT : Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    /** Whether nobody on another machine finds it by this name. */
    public boolean isThisMachine() {
        return host.equals("localhost") || host.startsWith("127.");
    }

    /** The same database on this server, as JDBC wants it. */
    public String url(String database) {
        return "jdbc:postgresql://" + this + "/" + database;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
