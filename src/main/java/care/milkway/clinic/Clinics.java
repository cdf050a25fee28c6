package care.milkway.clinic;

import care.milkway.clinic.ClinicEvent.ClinicDescribed;
import care.milkway.clinic.Descriptions.Current;
import care.milkway.database.ChangeFeed;
import care.milkway.identity.Actor;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
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
        return ids().limit(most).flatMap(id -> find(id).stream()).toList();
    }

    /** While the database can't be reached, those that are known. */
    private Stream<ClinicId> ids() {
        if (changes.isReachable()) {
            try {
                return descriptions.all().stream().map(Current::clinic);
            } catch (DataAccessResourceFailureException away) {
                changes.reportUnreachable();
            }
        }
        return known.values().stream()
                .map(Known::clinic)
                .sorted(Comparator.comparing(Clinic::slug))
                .map(Clinic::id);
    }

    public Optional<Clinic> find(String slug) {
        return find(ClinicId.of(slug));
    }

    /** @throws IllegalArgumentException if there is none with this id */
    public Clinic get(ClinicId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no clinic " + id.value()));
    }

    /** From memory, unless that may have missed something and there is somebody to ask. */
    private Optional<Clinic> find(ClinicId id) {
        var kept = changes.areFollowed() || !changes.isReachable() ? known.get(id) : null;
        if (kept == null && TransactionSynchronizationManager.isActualTransactionActive()) {
            // what it may have written itself is nobody else's yet, so it is not kept
            return descriptions.find(id).map(current -> matching(current, known.get(id))
                    .clinic());
        }
        return Optional.ofNullable(kept == null ? newestOrKept(id) : kept).map(Known::clinic);
    }

    private @Nullable Known newestOrKept(ClinicId id) {
        try {
            return known.compute(id, this::newest);
        } catch (DataAccessResourceFailureException away) {
            changes.reportUnreachable();
            return Optional.ofNullable(known.get(id)).orElseThrow(() -> away);
        }
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
