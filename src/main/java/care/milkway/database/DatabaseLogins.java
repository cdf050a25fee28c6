package care.milkway.database;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The address of a database, and the three roles that Milkway connects as: requests as one that owns nothing, migrations
 * as the owner of all tables, jobs that see all clinics as a third.
 *
 * @param url as JDBC wants it, without a user
 */
public record DatabaseLogins(String url, Login app, Login owner, Login jobs) {

    private static final int RANDOM_BYTES = 24;

    /** What the roles are called unless the operator says otherwise. */
    public static final String APP = "milkway_app";

    public static final String OWNER = "milkway_owner";
    public static final String JOBS = "milkway_jobs";

    /** A role and its password. */
    public record Login(String user, String password) {

        /** Nobody's log is to tell a password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /** Refuses nonsense: one role can't stand in for another. */
    public DatabaseLogins {
        if (List.of(app.user(), owner.user(), jobs.user()).stream().distinct().count() < 3) {
            throw new IllegalArgumentException(
                    "the three roles of the database have to be three: " + app + ", " + owner + " and " + jobs);
        }
    }

    List<Login> all() {
        return List.of(owner, app, jobs);
    }

    /** What migrations call the roles: {@code grant select on ... to ${app}}. */
    Map<String, String> placeholders() {
        return Map.of("app", app.user(), "owner", owner.user(), "jobs", jobs.user());
    }

    /** Of letters, digits, {@code -} and {@code _} only, so that it can stand anywhere. */
    public static String randomPassword() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
