package care.milkway.episode.reading;

import care.milkway.audit.Audit;
import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.content.ContentPages;
import care.milkway.episode.Episode;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The articles that go with an episode. One that the clinic has taken out of its library is shown no more. */
@Component
public class ReadingList {

    private record Row(String name, String by, OffsetDateTime at, Optional<OffsetDateTime> opened) {}

    private final ClinicDatabase database;
    private final Clinics clinics;
    private final Work work;
    private final Audit audit;
    private final Clock clock;

    ReadingList(ClinicDatabase database, Clinics clinics, Work work, Audit audit, Clock clock) {
        this.database = database;
        this.clinics = clinics;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order they were given. */
    public List<ArticleToRead> of(Clinic clinic, Episode episode, Language language) {
        var pages = clinics.pages(clinic);
        return rows(episode).stream()
                .flatMap(row -> article(clinic, pages, language, row.name())
                        .map(page -> new ArticleToRead(
                                row.name(),
                                page.title(),
                                row.by(),
                                row.at().toInstant(),
                                row.opened().map(OffsetDateTime::toInstant)))
                        .stream())
                .toList();
    }

    private List<Row> rows(Episode episode) {
        return work.in(episode.clinic(), () -> database.clinicSql("""
                                select name, given_by, recorded_at, opened_at from episode.article_to_read
                                where clinic_id = :clinic and episode_id = :episode and taken_back_at is null
                                order by recorded_at, name""")
                .param("episode", episode.id().value())
                .query((row, _) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class))))
                .list());
    }

    private static Optional<ContentPage> article(Clinic clinic, ContentPages pages, Language language, String name) {
        return clinic.articles().contains(name) ? pages.find(language, "articles/" + name) : Optional.empty();
    }

    /** What the library has on these words, whichever of its languages they are in; all of it without words. */
    public List<ContentPage> search(Clinic clinic, Language language, String words) {
        var pages = clinics.pages(clinic);
        var names = words.isEmpty()
                ? clinic.articles().stream()
                : Stream.concat(Stream.of(language), Arrays.stream(Language.values()))
                        .distinct()
                        .flatMap(each -> clinics.search(clinic, each, words).stream())
                        .map(ContentPage::name)
                        .distinct();
        return names.flatMap(name -> article(clinic, pages, language, name).stream())
                .toList();
    }

    /**
     * She is given it to read; once is enough.
     *
     * @param by the name of who gives it
     * @throws InvalidInput naming {@code article} if the library has none of this name
     */
    public void give(Clinic clinic, Episode episode, String name, String by) {
        if (!clinic.articles().contains(name)) {
            throw new InvalidInput("article", "an article of the clinic");
        }
        work.in(episode.clinic(), () -> {
            var given = database.clinicSql("""
                            insert into episode.article_to_read (
                                clinic_id, episode_id, name, given_by, recorded_at, recorded_by)
                            values (:clinic, :episode, :name, :given, :now, :by)
                            on conflict (clinic_id, episode_id, name) do update
                            set taken_back_at = null, taken_back_by = null, given_by = :given, recorded_at = :now,
                                recorded_by = :by
                            where article_to_read.taken_back_at is not null""")
                    .param("episode", episode.id().value())
                    .param("name", name)
                    .param("given", by)
                    .param("now", OffsetDateTime.now(clock))
                    .param("by", database.actor())
                    .update();
            if (given == 1) {
                audit.created(subject(episode), Map.of("article", name));
            }
        });
    }

    /** She is not to read it after all. */
    public void takeBack(Episode episode, String name) {
        change(episode, name, """
                update episode.article_to_read set taken_back_at = :now, taken_back_by = :by
                where clinic_id = :clinic and episode_id = :episode and name = :name and taken_back_at is null""", "taken back");
    }

    /** She has opened it: noted the first time. */
    public void opened(Episode episode, String name) {
        change(episode, name, """
                update episode.article_to_read set opened_at = :now
                where clinic_id = :clinic and episode_id = :episode and name = :name and opened_at is null
                  and taken_back_at is null""", "opened");
    }

    private void change(Episode episode, String name, String statement, String what) {
        work.in(episode.clinic(), () -> {
            var changed = database.clinicSql(statement)
                    .param("episode", episode.id().value())
                    .param("name", name)
                    .param("now", OffsetDateTime.now(clock))
                    .param("by", database.actor())
                    .update();
            if (changed == 1) {
                audit.updated(subject(episode), Map.of(), Map.of(what, name));
            }
        });
    }

    private static Audit.Subject subject(Episode episode) {
        return new Audit.Subject(
                "reading list", episode.id().value(), episode.patient().map(PatientId::value));
    }
}
