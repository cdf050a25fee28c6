package care.milkway.clinic.draft;

import care.milkway.clinic.picture.Images;
import care.milkway.identity.ClinicDatabase;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The descriptions that a clinic has and had, as they were recorded; only read here. */
@Repository
class Versions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ClinicDatabase database;

    Versions(ClinicDatabase database) {
        this.database = database;
    }

    int inForce() {
        return database.clinicSql("select version from clinic.clinic where clinic_id = :clinic")
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    List<DescriptionVersion> all() {
        return database.clinicSql("""
                        select version, recorded_at, recorded_by, reason, origin
                        from clinic.description where clinic_id = :clinic order by version desc""")
                .query((row, _) -> new DescriptionVersion(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    Optional<DescriptionText> find(int version) {
        return database.clinicSql("""
                        select document, images from clinic.description
                        where clinic_id = :clinic and version = :version""")
                .param("version", version)
                .query((row, _) -> new DescriptionText(
                        row.getString(1), pages(version), JSON.readValue(row.getString(2), Images.class)))
                .optional();
    }

    private Map<String, String> pages(int version) {
        var pages = new HashMap<String, String>();
        database.clinicSql("""
                        select language, path, document from clinic.page
                        where clinic_id = :clinic and version = :version""").param("version", version).query(row -> {
            pages.put(row.getString(1) + "/" + row.getString(2), row.getString(3));
        });
        return pages;
    }
}
