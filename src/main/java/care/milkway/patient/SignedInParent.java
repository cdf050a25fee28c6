package care.milkway.patient;

import care.milkway.identity.Actor;

/** A parent who has opened a link in her mailbox, and what the register of this clinic knows of her. */
public record SignedInParent(PatientId patient, PatientEntry entry) {

    /** Who acts when this is booked from her browser: she, unless it is for another address, which may be anybody’s. */
    public Actor booking(Contact contact) {
        return contact.email().equalsIgnoreCase(entry.contact().email())
                ? new Actor.Parent(patient.value())
                : new Actor.Visitor();
    }
}
