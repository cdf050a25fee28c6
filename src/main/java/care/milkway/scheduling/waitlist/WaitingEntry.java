package care.milkway.scheduling.waitlist;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import care.milkway.triage.CheckId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's place in the waiting list.
 *
 * @param urgency as her check said when she joined: smaller comes first
 * @param byText whether she wants to be told by text message too
 * @param ended why she waits no more; none while she does
 */
public record WaitingEntry(
        ClinicId clinic,
        WaitingId id,
        PatientId patient,
        String service,
        Optional<CheckId> check,
        WantedTimes wanted,
        int urgency,
        Language language,
        Instant since,
        boolean byText,
        Optional<Ended> ended) {

    /** Why somebody waits no more. */
    public enum Ended {
        /** She no longer wants to. */
        LEFT,
        /** She has a time. */
        BOOKED,
        /** Staff have taken her off the list. */
        TAKEN_OFF
    }
}
