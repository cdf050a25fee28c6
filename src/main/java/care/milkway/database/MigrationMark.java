package care.milkway.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * That all migrations are in force: a digest of this program's files, of the histories in the database and of the server it
 * is on, kept as the comment of the first module's schema. While none has changed, a start need not ask Flyway once for each
 * module, which takes half a second.
 */
final class MigrationMark {

    private final List<String> modules;
    private final JdbcClient database;

    MigrationMark(List<String> modules, DataSource owner) {
        this.modules = modules;
        this.database = JdbcClient.create(owner);
    }

    boolean stands() {
        var mark = database.sql("select obj_description(to_regnamespace(:schema), 'pg_namespace')")
                .param("schema", modules.getFirst())
                .query(String.class)
                .optional();
        try {
            return mark.isPresent() && mark.get().equals(digest());
        } catch (BadSqlGrammarException historyIsMissing) {
            return false;
        }
    }

    /** Two programs that start at once would change the comment in the same moment, which PostgreSQL refuses. */
    void set() {
        database.sql("""
                        do $$ begin
                            perform pg_advisory_xact_lock(hashtext('migration mark'));
                            comment on schema %s is '%s';
                        end $$""".formatted(modules.getFirst(), digest())).update();
    }

    private String digest() {
        var digest = sha256();
        for (var module : modules) {
            for (var file : files(module)) {
                digest.update(String.valueOf(file.getFilename()).getBytes(UTF_8));
                digest.update(content(file));
            }
        }
        digest.update(histories().getBytes(UTF_8));
        digest.update(server().getBytes(UTF_8));
        return "migrated " + HexFormat.of().formatHex(digest.digest());
    }

    private String server() {
        return database.sql("select system_identifier::text from pg_control_system()")
                .query(String.class)
                .single();
    }

    private String histories() {
        var each = modules.stream().map("""
                        select '%1$s', installed_rank, version, script, checksum, success
                        from %1$s.flyway_schema_history"""::formatted).collect(Collectors.joining("\nunion all\n"));
        return database.sql(
                        "select string_agg(history::text, ' ' order by history::text) from (\n" + each + ") history")
                .query(String.class)
                .single();
    }

    private static List<Resource> files(String module) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/" + module + "/*.sql"))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
