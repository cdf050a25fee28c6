package care.milkway.scheduling;

/** Why an appointment will not take place. */
public enum CancellationCause {
    /** Somebody asked for it. */
    ASKED,
    /** No letter was accepted in time. */
    LETTER_OVERDUE
}
