package care.milkway.audit;

import java.util.Map;

/**
 * One thing that was done to one record.
 *
 * @param before what it said, as far as that is no longer so
 * @param after what it says, as far as it did not before
 */
record AuditEntry(Action action, Audit.Subject subject, Map<String, String> before, Map<String, String> after) {

    /** The actions of FHIR's AuditEvent. */
    enum Action {
        CREATE,
        READ,
        UPDATE,
        DELETE
    }
}
