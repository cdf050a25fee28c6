package care.milkway.identity;

import care.milkway.kernel.ClinicId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What repositories ask: the database as the running work sees it. Without work there is none. */
@Component
public class ClinicDatabase {

    /** The statements are few: those of the program. */
    private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if no work is running */
    public StatementSpec sql(String statement) {
        return UnitOfWork.current().database().sql(statement);
    }

    /**
     * A statement that names the clinic it works in as {@code :clinic}.
     *
     * @throws IllegalStateException if no work in one clinic is running
     */
    public StatementSpec clinicSql(String statement) {
        return sql(statement).param("clinic", clinicId());
    }

    /**
     * Sends a statement that names its clinic as {@code :clinic} together with the next one, or with the commit: a round
     * trip less. Nobody learns how many rows it changed; if it fails, what follows fails.
     *
     * @param values of its other parameters, by name
     * @throws IllegalStateException if no work in one clinic is running
     */
    public void ahead(String statement, Map<String, ? extends @Nullable Object> values) {
        var known = parsed.computeIfAbsent(statement, NamedParameterUtils::parseSqlStatement);
        var source = new MapSqlParameterSource(values).addValue("clinic", clinicId());
        UnitOfWork.current()
                .settings()
                .sendAhead(
                        NamedParameterUtils.substituteNamedParameters(known, source),
                        Arrays.asList(NamedParameterUtils.buildValueArray(known, source, null)));
    }

    /**
     * The clinic of the running work.
     *
     * @throws IllegalStateException if no work in one clinic is running
     */
    public ClinicId clinic() {
        return UnitOfWork.current()
                .clinic()
                .orElseThrow(() -> new IllegalStateException("this work is not in one clinic"));
    }

    /** The same, as statements take it. */
    public UUID clinicId() {
        return clinic().value();
    }

    /** Who acts in the running work, as it is written into rows. */
    public String actor() {
        return Actor.current().label();
    }
}
