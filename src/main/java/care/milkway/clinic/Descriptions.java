package care.milkway.clinic;

import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.PageDocument;
import care.milkway.clinic.file.PictureFile;
import care.milkway.clinic.picture.Images;
import care.milkway.database.ChangeFeed;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of this module. */
@Repository
class Descriptions {

    /** Which description of a clinic is in force. */
    record Current(ClinicId clinic, String slug, int version) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ClinicDatabase database;

    Descriptions(ClinicDatabase database) {
        this.database = database;
    }

    List<Current> all() {
        return database.sql("select clinic_id, slug, version from clinic.clinic order by slug")
                .query((row, _) -> current(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    /** The clinics of which another description came into force since somebody looked last. */
    static List<Current> changed(ChangeFeed.Since since) {
        return since.sql("select clinic_id, slug, version from clinic.clinic where " + ChangeFeed.Since.CONDITION)
                .query((row, _) -> current(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    Optional<Current> find(ClinicId id) {
        return database.sql("select clinic_id, slug, version from clinic.clinic where clinic_id = ?")
                .param(id.value())
                .query((row, _) -> current(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .optional();
    }

    /** The description in force: its version, what it says, and which file it was. */
    record InForce(int version, String digest, String origin) {}

    /** Waits for any other import of the same clinic. */
    Optional<InForce> inForceForUpdate(ClinicId id) {
        return database.sql("""
                        select d.version, d.digest, d.origin
                        from clinic.clinic c join clinic.description d using (clinic_id, version)
                        where c.clinic_id = ?
                        for update of c""").param(id.value()).query(InForce.class).optional();
    }

    /** Whether a file with this digest has ever been in force. */
    boolean wasInForce(ClinicId id, String digest) {
        return database.sql("select exists (select from clinic.description where clinic_id = ? and digest = ?)")
                .params(id.value(), digest)
                .query(Boolean.class)
                .single();
    }

    /** A description as it was recorded. */
    record Recorded(String document, Images images) {}

    Optional<Recorded> document(ClinicId id, int version) {
        return database.sql("select document, images from clinic.description where clinic_id = ? and version = ?")
                .params(id.value(), version)
                .query((row, _) -> new Recorded(row.getString(1), JSON.readValue(row.getString(2), Images.class)))
                .optional();
    }

    List<PageDocument> pages(Current current) {
        return database.sql("select language, path, document from clinic.page where clinic_id = ? and version = ?")
                .params(current.clinic().value(), current.version())
                .query(PageDocument.class)
                .list();
    }

    /** Puts a new description in force and returns its version. */
    int add(ClinicId id, String slug, ClinicFolder folder, Images images, String reason, OffsetDateTime at) {
        int version = database.sql("""
                        insert into clinic.clinic (clinic_id, slug, version, changed_at, changed_by)
                        values (?, ?, 1, ?, ?)
                        on conflict (clinic_id) do update
                        set version = clinic.clinic.version + 1,
                            changed_in = excluded.changed_in,
                            changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        returning version""")
                .params(id.value(), slug, at, database.actor())
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into clinic.description
                            (clinic_id, version, document, digest, origin, images, reason, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        version,
                        folder.document(),
                        folder.digest(),
                        folder.origin(),
                        JSON.writeValueAsString(images),
                        reason,
                        at,
                        database.actor())
                .update();
        return version;
    }

    void addPage(ClinicId id, int version, PageDocument page) {
        database.sql("insert into clinic.page (clinic_id, version, language, path, document) values (?, ?, ?, ?, ?)")
                .params(id.value(), version, page.language(), page.path(), page.document())
                .update();
    }

    /** Once, however many descriptions show it. */
    void addPicture(ClinicId id, Images images, PictureFile picture) {
        images.find(picture.name()).ifPresent(image -> database.sql("""
                        insert into clinic.picture (clinic_id, digest, content) values (?, ?, ?)
                        on conflict do nothing""")
                .params(id.value(), image.digest(), picture.content())
                .update());
    }

    Optional<byte[]> picture(ClinicId id, String digest) {
        return database.sql("select content from clinic.picture where clinic_id = ? and digest = ?")
                .params(id.value(), digest)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** What can be searched of it: its words without marks. */
    void addArticle(ClinicId id, int version, ContentPage page) {
        var words = page.lead() + " " + page.html().replaceAll("<[^>]*>", " ").replaceAll("&[a-z]+;", " ");
        database.sql("""
                        insert into clinic.article (clinic_id, version, language, path, title, words)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id.value(), version, page.language().code(), page.path(), page.title(), words)
                .update();
    }

    /** The paths of the articles that tell of these words, the closest first. */
    List<String> search(Clinic clinic, Language language, String words) {
        var dictionary = language == Language.FR ? "french" : "english";
        return database.sql("""
                        select a.path
                        from clinic.article a,
                            websearch_to_tsquery(cast(:dictionary as regconfig), clinic.folded(:words)) as wanted
                        where a.clinic_id = :clinic and a.version = :version and a.language = :language
                          and a.vector @@ wanted
                        order by ts_rank(a.vector, wanted) desc, a.path
                        limit 20""")
                .param("dictionary", dictionary)
                .param("words", words)
                .param("clinic", clinic.id().value())
                .param("version", clinic.version())
                .param("language", language.code())
                .query(String.class)
                .list();
    }

    void addResource(ClinicId id, ResourceId.Kind kind, String key) {
        database.sql("""
                        insert into clinic.resource (clinic_id, resource_id, kind, key) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(id.value(), ResourceId.of(id, kind, key).value(), kind.name(), key)
                .update();
    }

    private static Current current(UUID id, String slug, int version) {
        return new Current(new ClinicId(id), slug, version);
    }
}
