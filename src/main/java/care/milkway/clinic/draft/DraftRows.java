package care.milkway.clinic.draft;

import care.milkway.clinic.draft.Draft.LastSaved;
import care.milkway.clinic.picture.Images;
import care.milkway.identity.ClinicDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The draft of a clinic as a row. */
@Repository
class DraftRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<HashMap<String, String>> PAGES = new TypeReference<>() {};

    private final ClinicDatabase database;
    private final Clock clock;

    DraftRows(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Draft> find(int inForce) {
        return read("", inForce);
    }

    /** Whoever else changes it waits. */
    Optional<Draft> findForUpdate(int inForce) {
        return read(" for update", inForce);
    }

    private Optional<Draft> read(String lock, int inForce) {
        return database.clinicSql("""
                        select base_version, revision, document, pages, images, changed_at, changed_by
                        from clinic.draft where clinic_id = :clinic""" + lock)
                .query((row, _) -> draft(row, inForce))
                .optional();
    }

    private Draft draft(ResultSet row, int inForce) throws SQLException {
        return new Draft(
                database.clinic(),
                row.getInt(1),
                row.getInt(2),
                inForce,
                new DescriptionText(
                        row.getString(3),
                        JSON.readValue(row.getString(4), PAGES),
                        JSON.readValue(row.getString(5), Images.class)),
                Optional.of(new LastSaved(row.getObject(6, OffsetDateTime.class).toInstant(), row.getString(7))));
    }

    /**
     * Saves a draft that nobody had before.
     *
     * @return false if somebody else was quicker
     */
    boolean begin(Draft draft) {
        return values("""
                        insert into clinic.draft
                            (clinic_id, base_version, revision, document, pages, images, changed_at, changed_by)
                        values (:clinic, :base, 1, :document, :pages, :images, :now, :by)
                        on conflict do nothing""", draft) == 1;
    }

    void save(Draft draft) {
        values("""
                update clinic.draft
                set base_version = :base, revision = revision + 1, document = :document, pages = :pages,
                    images = :images, changed_at = :now, changed_by = :by
                where clinic_id = :clinic""", draft);
    }

    private int values(String statement, Draft draft) {
        return database.clinicSql(statement)
                .params(Map.of(
                        "base", draft.base(),
                        "document", draft.text().document(),
                        "pages", JSON.writeValueAsString(draft.text().pages()),
                        "images", JSON.writeValueAsString(draft.text().images()),
                        "now", OffsetDateTime.now(clock),
                        "by", database.actor()))
                .update();
    }

    void delete() {
        database.clinicSql("delete from clinic.draft where clinic_id = :clinic").update();
    }
}
