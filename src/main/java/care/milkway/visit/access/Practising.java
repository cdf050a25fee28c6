package care.milkway.visit.access;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Which practitioner of the clinic's description an account is: the lead has said so, and nobody treats without. */
@Repository
public class Practising {

    private record Named(UUID account, ResourceId practitioner) {}

    private final ClinicDatabase database;
    private final Clock clock;

    Practising(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inside work on a clinic. */
    public Optional<ResourceId> of(UUID account) {
        return Optional.ofNullable(all().get(account));
    }

    /** Inside work on a clinic. */
    public Map<UUID, ResourceId> all() {
        return database
                .clinicSql("select account_id, practitioner_id from visit.practising where clinic_id = :clinic")
                .query((row, _) ->
                        new Named(row.getObject(1, UUID.class), new ResourceId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::account, Named::practitioner));
    }

    /** Inside work on a clinic: from now on she is this one. */
    public void name(UUID account, ResourceId practitioner) {
        database.clinicSql("""
                        insert into visit.practising (clinic_id, account_id, practitioner_id, recorded_at, recorded_by)
                        values (:clinic, :account, :practitioner, :now, :by)
                        on conflict (clinic_id, account_id) do update
                        set practitioner_id = excluded.practitioner_id, recorded_at = excluded.recorded_at,
                            recorded_by = excluded.recorded_by""")
                .param("account", account)
                .param("practitioner", practitioner.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }
}
