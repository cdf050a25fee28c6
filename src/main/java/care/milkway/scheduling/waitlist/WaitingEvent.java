package care.milkway.scheduling.waitlist;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;
import java.util.UUID;

/** What happens in the waiting list. */
public sealed interface WaitingEvent extends DomainEvent {

    /** Somebody joined; she has to open the link in her mailbox. */
    record WaitingBegun(ClinicId clinic, WaitingId waiting) implements WaitingEvent {}

    /** A freed time is offered to somebody. */
    record TimeOffered(ClinicId clinic, WaitingId waiting, UUID offer) implements WaitingEvent {}

    /** She took it, did not want it, or it was gone: there is nothing to ask her any more. */
    record OfferAnswered(ClinicId clinic, UUID offer) implements WaitingEvent {}
}
