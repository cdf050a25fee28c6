package care.milkway.clinic;

import care.milkway.clinic.ClinicFact.ClinicDescribed;
import care.milkway.clinic.Descriptions.Current;
import care.milkway.clinic.Descriptions.PageDocument;
import care.milkway.identity.Actor;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clinics of this installation. */
@Component
public class Clinics {

    private record Known(int version, Clinic clinic, ContentPages pages) {}

    private final Map<ClinicId, Known> known = new ConcurrentHashMap<>();
    private final Descriptions descriptions;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Clinics(Descriptions descriptions, ApplicationEventPublisher facts, Clock clock) {
        this.descriptions = descriptions;
        this.facts = facts;
        this.clock = clock;
    }

    /** Every clinic, by slug. */
    public List<Clinic> all() {
        return descriptions.all().stream()
                .map(current -> known(current).clinic())
                .toList();
    }

    public Optional<Clinic> find(String slug) {
        return descriptions.find(slug).map(current -> known(current).clinic());
    }

    /** @throws IllegalArgumentException if there is none with this id */
    public Clinic get(ClinicId id) {
        return descriptions
                .find(id)
                .map(current -> known(current).clinic())
                .orElseThrow(() -> new IllegalArgumentException("no clinic " + id.value()));
    }

    /** The pages that belong to this description of the clinic. */
    public ContentPages pages(Clinic clinic) {
        return known(new Current(clinic.id(), clinic.slug(), clinic.version())).pages();
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
        facts.publishEvent(new ClinicDescribed(read.id(), version));
        return true;
    }

    private Known known(Current current) {
        var cached = known.get(current.clinic());
        if (cached != null && cached.version() == current.version()) {
            return cached;
        }
        List<PageDocument> pages = descriptions.pages(current);
        var fresh = new Known(
                current.version(),
                ClinicFile.read(descriptions.document(current), current.slug(), current.version()),
                ContentPages.read(pages));
        known.put(current.clinic(), fresh);
        return fresh;
    }
}
