package care.milkway.referral;

/** How a letter comes to the clinic. */
public enum Arrival {
    /** Handed in by the parent on the page of her appointment. */
    UPLOAD,
    /** She will e-mail it. */
    EMAIL,
    /** She will bring it. */
    BRING,
    /** From a doctor's office, by the API. */
    OFFICE,
    /** Found in the clinic's mailbox. */
    MAILBOX;

    /** Whether there is nothing to look at yet. */
    public boolean isPromised() {
        return this == EMAIL || this == BRING;
    }
}
