package care.milkway.visit;

import care.milkway.patient.FoundPerson;

/** What came of the wish to look at a visit's record. */
public sealed interface Looking {

    record Seen(OpenedVisit visit) implements Looking {}

    /** She does not treat this person: she may read it once she has said why, which the lead sees. */
    record ReasonNeeded(FoundPerson person) implements Looking {}

    record Missing() implements Looking {}
}
