package care.milkway.clinic;

import care.milkway.clinic.ClinicEvent.ClinicDescribed;
import care.milkway.clinic.Descriptions.Current;
import care.milkway.database.ChangeFeed;
import care.milkway.identity.Actor;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The clinics of this installation. */
@Component
public class Clinics implements ChangeFeed.Followed {

    private record Known(int version, Clinic clinic, ContentPages pages) {}

    private final Map<ClinicId, Known> known = new ConcurrentHashMap<>();
    private final Descriptions descriptions;
    private final ChangeFeed changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clinics(Descriptions descriptions, ChangeFeed changes, ApplicationEventPublisher events, Clock clock) {
        this.descriptions = descriptions;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Every clinic, by slug. */
    public List<Clinic> all() {
        return first(Integer.MAX_VALUE);
    }

    /** At most so many of them. */
    List<Clinic> first(int most) {
        return descriptions.all().stream()
                .limit(most)
                .flatMap(current -> find(current.clinic()).stream())
                .toList();
    }

    public Optional<Clinic> find(String slug) {
        return find(ClinicId.of(slug));
    }

    /** As it was when somebody last looked: the database is not asked. */
    public Optional<Clinic> remembered(String slug) {
        return Optional.ofNullable(known.get(ClinicId.of(slug))).map(Known::clinic);
    }

    /** @throws IllegalArgumentException if there is none with this id */
    public Clinic get(ClinicId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no clinic " + id.value()));
    }

    /** From memory, unless that may have missed something. */
    private Optional<Clinic> find(ClinicId id) {
        var kept = changes.areFollowed() ? known.get(id) : null;
        if (kept == null && TransactionSynchronizationManager.isActualTransactionActive()) {
            // what it may have written itself is nobody else's yet, so it is not kept
            return descriptions.find(id).map(current -> matching(current, known.get(id))
                    .clinic());
        }
        return Optional.ofNullable(kept == null ? known.compute(id, this::newest) : kept)
                .map(Known::clinic);
    }

    /** Inside the map's own lock: who learns meanwhile that there is a newer one waits, and removes this one then. */
    private @Nullable Known newest(ClinicId id, @Nullable Known kept) {
        return descriptions.find(id).map(current -> matching(current, kept)).orElse(null);
    }

    private Known matching(Current current, @Nullable Known kept) {
        return kept != null && kept.version() == current.version()
                ? kept
                : new Known(
                        current.version(),
                        ClinicFile.read(descriptions.document(current), current.slug(), current.version()),
                        ContentPages.read(descriptions.pages(current)));
    }

    /** The pages that belong to this description of the clinic. */
    public ContentPages pages(Clinic clinic) {
        var current = new Current(clinic.id(), clinic.slug(), clinic.version());
        return matching(current, known.get(clinic.id())).pages();
    }

    /**
     * Puts a description in force, unless it is the one that already is.
     *
     * @return whether anything changed
     * @throws InvalidInput naming file, line and field; then nothing has changed
     */
    @Transactional
    public boolean describe(ClinicFolder folder) {
        var read = ClinicFile.read(folder.document(), folder.origin(), 1);
        ContentPages.read(folder.pages());
        if (descriptions
                .digestForUpdate(read.id())
                .filter(folder.digest()::equals)
                .isPresent()) {
            return false;
        }
        var version = descriptions.add(
                read.id(),
                read.slug(),
                folder.document(),
                folder.digest(),
                Actor.current().name(),
                OffsetDateTime.now(clock));
        folder.pages().forEach(page -> descriptions.addPage(read.id(), version, page));
        read.practitioners()
                .forEach(each -> descriptions.addResource(read.id(), ResourceId.Kind.PRACTITIONER, each.key()));
        read.rooms().forEach(each -> descriptions.addResource(read.id(), ResourceId.Kind.ROOM, each.key()));
        read.devices().forEach(each -> descriptions.addResource(read.id(), ResourceId.Kind.DEVICE, each.key()));
        events.publishEvent(new ClinicDescribed(read.id(), version));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.remove(read.id());
            }
        });
        return true;
    }

    @Override
    public void follow(JdbcClient database, ChangeFeed.Since since) {
        Descriptions.changed(database, since)
                .forEach(current -> known.computeIfPresent(
                        current.clinic(), (_, kept) -> kept.version() == current.version() ? kept : null));
    }

    @Override
    public void forget() {
        known.clear();
    }
}
