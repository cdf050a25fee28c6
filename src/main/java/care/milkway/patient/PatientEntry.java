package care.milkway.patient;

/**
 * One entry of the register.
 *
 * @param confirmed whether the owner of the e-mail address has opened a link sent to it: until then anybody may have typed
 *     name, address and phone, and none of it is repeated to her
 */
public record PatientEntry(Contact contact, boolean confirmed) {}
