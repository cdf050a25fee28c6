package care.milkway.identity;

/** What somebody is in a clinic; she may be several. */
public enum Role {
    /** Answers the phone, books, receives. */
    FRONT_DESK,
    /** Treats people. */
    PRACTITIONER,
    /** Is responsible for safety and figures, and for who works here. */
    CLINIC_LEAD,
    /** Installs and configures this copy. */
    OPERATOR
}
