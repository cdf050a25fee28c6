package care.milkway.staff.web.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** As what somebody comes to an address; the columns of the matrix. */
enum AccessRole {
    /** Nobody knows who. */
    VISITOR,
    /** Who opened the signed link of an appointment. */
    LINK_HOLDER,
    /** Who signed in to see her visits. */
    PARENT,
    /** Who was let in by a one-time link and has no passkey yet. */
    NEWCOMER,
    /** Who works for several clinics and has not chosen one. */
    UNDECIDED,
    FRONT_DESK,
    PRACTITIONER,
    CLINIC_LEAD,
    OPERATOR,
    /** Another program, by its key: a doctor's office. */
    INTEGRATION;

    static Set<AccessRole> everybody() {
        return EnumSet.allOf(AccessRole.class);
    }

    /** Who works for a clinic and has chosen it. */
    static Set<AccessRole> atTheClinic() {
        return EnumSet.of(FRONT_DESK, PRACTITIONER, CLINIC_LEAD);
    }

    /** Who showed a passkey. */
    static Set<AccessRole> signedIn() {
        return EnumSet.of(UNDECIDED, FRONT_DESK, PRACTITIONER, CLINIC_LEAD, OPERATOR);
    }

    /** As it is read in a document. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
