package care.milkway.visit.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.staff.Membership;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the lead sees of records; public for the templates. */
public record LeadView(
        Clinic clinic, List<Membership> treating, Map<UUID, ResourceId> practising, List<ReadLine> read) {

    /** Somebody read the record of a person she does not treat. */
    public record ReadLine(String who, String person, UUID id, String reason, ZonedDateTime at) {}

    public boolean is(Membership member, String practitioner) {
        return ResourceId.of(clinic.id(), ResourceId.Kind.PRACTITIONER, practitioner)
                .equals(practising.get(member.account()));
    }
}
