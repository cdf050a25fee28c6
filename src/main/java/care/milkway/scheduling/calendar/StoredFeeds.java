package care.milkway.scheduling.calendar;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.identity.ClinicDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** The feeds as rows, with a digest of their keys. */
@Repository
class StoredFeeds {

    private final ClinicDatabase database;
    private final Clock clock;

    StoredFeeds(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A feed that is read by its address. */
    record StoredFeed(UUID id, FeedOwner owner) {}

    void add(UUID id, FeedOwner owner, FeedKey key) {
        database.ahead(
                """
                insert into scheduling.calendar_feed
                    (clinic_id, feed_id, owner_kind, owner_id, digest, recorded_at, recorded_by)
                values (:clinic, :id, :kind, :owner, :digest, :now, :by)""",
                Map.of(
                        "id", id,
                        "kind", owner.kind(),
                        "owner", owner.id(),
                        "digest", key.digest(),
                        "now", utc(clock.instant()),
                        "by", database.actor()));
    }

    /** Its address tells nothing any more; none if there was none. */
    Optional<UUID> end(FeedOwner owner) {
        return database.clinicSql("""
                        update scheduling.calendar_feed set ended_at = :now, ended_by = :by
                        where clinic_id = :clinic and owner_kind = :kind and owner_id = :owner and ended_at is null
                        returning feed_id""")
                .param("now", utc(clock.instant()))
                .param("by", database.actor())
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .query(UUID.class)
                .optional();
    }

    Optional<StoredFeed> find(FeedKey key) {
        return database.clinicSql("""
                        select feed_id, owner_kind, owner_id from scheduling.calendar_feed
                        where clinic_id = :clinic and digest = :digest and ended_at is null""")
                .param("digest", key.digest())
                .query((row, _) -> new StoredFeed(
                        row.getObject(1, UUID.class), FeedOwner.of(row.getString(2), row.getObject(3, UUID.class))))
                .optional();
    }

    /** Since when somebody or a room has an address that works, by whose it is. */
    Map<UUID, Instant> made() {
        return database
                .clinicSql("""
                        select owner_id, recorded_at from scheduling.calendar_feed
                        where clinic_id = :clinic and owner_kind <> 'PERSON' and ended_at is null""")
                .query((row, _) -> Map.entry(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
