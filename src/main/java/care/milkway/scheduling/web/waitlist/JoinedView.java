package care.milkway.scheduling.web.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.scheduling.waitlist.WaitingEntry;

/** Where her mail is, for whoever has just joined; public for the templates. */
public record JoinedView(Clinic clinic, Service service, WaitingEntry entry, String email) {}
