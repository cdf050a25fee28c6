package care.milkway.scheduling.calendar;

import care.milkway.clinic.ResourceId;
import care.milkway.patient.PatientId;
import java.util.UUID;

/** Whose times a calendar feed tells. */
public sealed interface FeedOwner {

    /** Of somebody who works here. */
    record OfPractitioner(ResourceId practitioner) implements FeedOwner {}

    /** Of a room. */
    record OfRoom(ResourceId room) implements FeedOwner {}

    /** Of somebody who comes here. */
    record OfPerson(PatientId person) implements FeedOwner {}

    /** As it stands in rows. */
    default String kind() {
        return switch (this) {
            case OfPractitioner _ -> "PRACTITIONER";
            case OfRoom _ -> "ROOM";
            case OfPerson _ -> "PERSON";
        };
    }

    /** Whose, as it stands in rows. */
    default UUID id() {
        return switch (this) {
            case OfPractitioner her -> her.practitioner().value();
            case OfRoom it -> it.room().value();
            case OfPerson her -> her.person().value();
        };
    }

    /** What a row says. */
    static FeedOwner of(String kind, UUID id) {
        return switch (kind) {
            case "PRACTITIONER" -> new OfPractitioner(new ResourceId(id));
            case "ROOM" -> new OfRoom(new ResourceId(id));
            default -> new OfPerson(new PatientId(id));
        };
    }
}
