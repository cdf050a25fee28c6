package care.milkway.messaging;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;

/** What happens to messages. */
public sealed interface MessagingEvent extends DomainEvent {

    MessageId message();

    /** A message was written and kept. */
    record MessageWritten(ClinicId clinic, MessageId message) implements MessagingEvent {}

    /** A mail server took a message over. */
    record MessageSent(ClinicId clinic, MessageId message) implements MessagingEvent {}

    /** A message can't be delivered, and nobody will try again. */
    record MessageGivenUp(ClinicId clinic, MessageId message) implements MessagingEvent {}
}
