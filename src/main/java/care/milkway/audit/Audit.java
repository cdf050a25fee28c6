package care.milkway.audit;

import care.milkway.audit.AuditEntry.Action;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes what the running work reads and changes of people's records; it is written with the work's own transaction. */
@Component
public class Audit {

    private final Cache<Sight, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();
    private final Work work;
    private final AuditEntries entries;

    Audit(Work work, AuditEntries entries) {
        this.work = work;
        this.entries = entries;
    }

    /**
     * What an entry is about.
     *
     * @param kind a word for it, such as appointment
     * @param patient whose record it is a part of; none while nobody knows
     */
    public record Subject(String kind, UUID id, Optional<UUID> patient) {}

    /** Somebody saw it. */
    public void read(Subject subject) {
        note(new AuditEntry(Action.READ, subject, Map.of(), Map.of()));
    }

    /**
     * Somebody saw it in a list that she looks at again and again, such as the day's: noted once in a quarter of an hour
     * for whoever looks.
     */
    public void seen(Subject subject) {
        var sight = new Sight(Actor.current().label(), subject.kind(), subject.id());
        if (seen.getIfPresent(sight) == null) {
            read(subject);
            work.afterCommit(() -> seen.put(sight, true));
        }
    }

    private record Sight(String who, String kind, UUID id) {}

    /** It is new, and this is what it says. */
    public void created(Subject subject, Map<String, String> now) {
        note(new AuditEntry(Action.CREATE, subject, Map.of(), now));
    }

    /** It said one thing and says another; what is the same in both is left out. */
    public void updated(Subject subject, Map<String, String> before, Map<String, String> now) {
        note(new AuditEntry(Action.UPDATE, subject, different(before, now), different(now, before)));
    }

    /** It is gone, and this is what it said. */
    public void deleted(Subject subject, Map<String, String> before) {
        note(new AuditEntry(Action.DELETE, subject, before, Map.of()));
    }

    private static Map<String, String> different(Map<String, String> one, Map<String, String> other) {
        var different = new java.util.TreeMap<>(one);
        different.entrySet().removeAll(other.entrySet());
        return different;
    }

    private void note(AuditEntry entry) {
        var pending = work.attachment(PendingEntries.class, () -> {
            var fresh = new PendingEntries();
            work.beforeCommit(() -> entries.add(fresh.list()));
            return fresh;
        });
        pending.add(entry);
    }
}
