package care.milkway.clinic;

import care.milkway.clinic.ClinicEvent.ClinicDescribed;
import care.milkway.clinic.Descriptions.Current;
import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.content.ContentPages;
import care.milkway.clinic.file.ClinicFile;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.PageFile;
import care.milkway.database.BoundedWait;
import care.milkway.database.ChangeFeed;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** The clinics of this installation. */
@Component
public class Clinics implements ChangeFeed.Followed {

    private record Known(int version, Clinic clinic, ContentPages pages) {}

    private record Version(ClinicId clinic, int number) {}

    /** How many old descriptions are kept in memory; a visit points at the one under which it was booked. */
    private static final int EARLIER = 200;

    private final Cache<Version, Clinic> earlier =
            Caffeine.newBuilder().maximumSize(EARLIER).build();
    /** What nobody has told a change of. */
    private final Map<ClinicId, Known> known = new ConcurrentHashMap<>();

    /** What was read last, and never let go: it answers while the database is away. */
    private final Map<ClinicId, Known> last = new ConcurrentHashMap<>();

    private final AtomicLong told = new AtomicLong();
    private volatile @Nullable List<ClinicId> directory;
    private volatile @Nullable List<ClinicId> lastDirectory;
    private final Descriptions descriptions;
    private final ChangeFeed changes;
    private final Work work;
    private final DescriptionIntake intake;

    Clinics(Descriptions descriptions, ChangeFeed changes, Work work, DescriptionIntake intake) {
        this.descriptions = descriptions;
        this.changes = changes;
        this.work = work;
        this.intake = intake;
    }

    /** Every clinic, by slug. */
    public List<Clinic> all() {
        return first(Integer.MAX_VALUE);
    }

    /** At most so many of them. */
    public List<Clinic> first(int most) {
        return ids().limit(most).flatMap(id -> find(id).stream()).toList();
    }

    /** From memory, until a change is told: also while the database can't be reached. */
    private Stream<ClinicId> ids() {
        var kept = directory;
        return (kept == null ? readOrLast() : kept).stream();
    }

    private List<ClinicId> readOrLast() {
        var before = lastDirectory;
        if (before != null && !changes.isReachable()) {
            return before;
        }
        try {
            return before == null ? read() : BoundedWait.newestOr(before, this::read);
        } catch (DataAccessResourceFailureException away) {
            changes.reportUnreachable();
            return Optional.ofNullable(before).orElseThrow(() -> away);
        }
    }

    private List<ClinicId> read() {
        var before = told.get();
        var read = work.across(Actor.Job.DESCRIPTIONS, descriptions::all).stream()
                .map(Current::clinic)
                .toList();
        lastDirectory = read;
        directory = read;
        if (told.get() != before) {
            directory = null;
        }
        return read;
    }

    public Optional<Clinic> find(String slug) {
        return find(ClinicId.of(slug));
    }

    /** Whether this is how the clinic is described now. */
    public boolean isCurrent(Clinic clinic) {
        return find(clinic.id())
                .filter(now -> now.version() == clinic.version())
                .isPresent();
    }

    /** As it was when somebody last looked: the database is not asked. */
    public Optional<Clinic> remembered(String slug) {
        return Optional.ofNullable(last.get(ClinicId.of(slug))).map(Known::clinic);
    }

    /** @throws IllegalArgumentException if there is none with this id */
    public Clinic get(ClinicId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no clinic " + id.value()));
    }

    /** From memory, unless that may have missed something and there is somebody to ask. */
    private Optional<Clinic> find(ClinicId id) {
        var kept = trusted(id);
        if (kept == null && work.isRunning()) {
            // what it may have written itself is nobody else's yet, so it is not kept
            return current(id).map(current -> matching(current, last.get(id)).clinic());
        }
        return Optional.ofNullable(kept == null ? newestOrLast(id) : kept).map(Known::clinic);
    }

    private @Nullable Known newestOrLast(ClinicId id) {
        var before = last.get(id);
        return before == null
                ? newestOrKept(id)
                : BoundedWait.newestOr(Optional.of(before), () -> Optional.ofNullable(newestOrKept(id)))
                        .orElse(null);
    }

    private @Nullable Known trusted(ClinicId id) {
        var told = changes.areFollowed() || !changes.isReachable() ? known.get(id) : null;
        return told == null && !changes.isReachable() ? last.get(id) : told;
    }

    /**
     * Reads every clinic that is not in memory, but not more than so many: whoever looks for the emergency numbers of a
     * clinic finds them although the database is away and nobody asked for that clinic before.
     */
    void readAhead(int most) {
        ids().limit(most).filter(id -> !known.containsKey(id)).forEach(this::find);
    }

    /** Read without any lock, so that whoever has a change to tell never waits for whoever reads. */
    private @Nullable Known newestOrKept(ClinicId id) {
        var before = told.get();
        try {
            var newest =
                    current(id).map(current -> matching(current, last.get(id))).orElse(null);
            if (newest != null) {
                last.merge(id, newest, (one, other) -> one.version() > other.version() ? one : other);
                known.put(id, newest);
                if (told.get() != before) { // it may be older than what was told meanwhile
                    known.remove(id, newest);
                }
            }
            return newest;
        } catch (DataAccessResourceFailureException away) {
            changes.reportUnreachable();
            return Optional.ofNullable(last.get(id)).orElseThrow(() -> away);
        }
    }

    private Known matching(Current current, @Nullable Known kept) {
        return kept != null && kept.version() == current.version()
                ? kept
                : work.in(
                        current.clinic(),
                        Actor.Job.DESCRIPTIONS,
                        () -> new Known(
                                current.version(),
                                read(current.clinic(), current.version()),
                                PageFile.readAll(descriptions.pages(current))));
    }

    private Optional<Current> current(ClinicId id) {
        return work.in(id, Actor.Job.DESCRIPTIONS, () -> descriptions.find(id));
    }

    /** The pages that belong to this description of the clinic. */
    public ContentPages pages(Clinic clinic) {
        var current = new Current(clinic.id(), clinic.slug(), clinic.version());
        return matching(current, last.get(clinic.id())).pages();
    }

    /** Its articles that tell of these words, the closest first. */
    public List<ContentPage> search(Clinic clinic, Language language, String words) {
        var found = work.in(clinic.id(), Actor.Job.DESCRIPTIONS, () -> descriptions.search(clinic, language, words));
        var pages = pages(clinic);
        return found.stream()
                .flatMap(path -> pages.find(language, path).stream())
                .toList();
    }

    /**
     * The clinic as it was described then, such as when somebody booked.
     *
     * @throws IllegalArgumentException if it never had a description with this version
     */
    public Clinic at(ClinicId id, int version) {
        var newest = last.get(id);
        if (newest != null && newest.version() == version) {
            return newest.clinic();
        }
        var key = new Version(id, version);
        var then = earlier.getIfPresent(key);
        if (then == null) { // not inside the cache's own lock: a statement may have to wait
            then = work.in(id, Actor.Job.DESCRIPTIONS, () -> read(id, version));
            if (!work.isRunning()) { // what it read may still be taken back
                earlier.put(key, then);
            }
        }
        return then;
    }

    private Clinic read(ClinicId id, int version) {
        return descriptions
                .document(id, version)
                .map(kept -> ClinicFile.kept(kept.document(), version, kept.images()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "clinic " + id.value() + " has no description with version " + version));
    }

    /**
     * Puts a description in force, unless it is the one that already is.
     *
     * @throws InvalidInput naming file, line and field; then nothing has changed
     */
    public ImportResult describe(ClinicFolder folder) {
        return work.in(folder.id(), () -> intake.describe(folder, true));
    }

    /**
     * The same for a node that starts with a folder that may be older than what another node imported meanwhile: what
     * was replaced is not put back.
     */
    public ImportResult describeUnlessOlder(ClinicFolder folder) {
        return work.in(folder.id(), () -> intake.describe(folder, false));
    }

    /**
     * Puts in force what was edited on screen.
     *
     * @param seen the version that whoever edits knows; if another one is in force, nothing happens
     * @return the new version
     * @throws InvalidInput naming page or field if something in it isn't right
     */
    public Optional<Integer> publish(ClinicFolder folder, int seen, String reason) {
        return work.in(folder.id(), () -> intake.publish(folder, seen, reason));
    }

    @EventListener
    void hear(ClinicDescribed described) {
        work.afterCommit(() -> changed(described.clinic(), described.version()));
    }

    @Override
    public void follow(ChangeFeed.Since since) {
        Descriptions.changed(since).forEach(current -> changed(current.clinic(), current.version()));
    }

    private void changed(ClinicId clinic, int version) {
        told.incrementAndGet();
        directory = null;
        known.computeIfPresent(clinic, (_, kept) -> kept.version() == version ? kept : null);
    }

    @Override
    public void forget() {
        told.incrementAndGet();
        directory = null;
        known.clear();
    }
}
