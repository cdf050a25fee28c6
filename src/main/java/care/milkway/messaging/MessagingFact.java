package care.milkway.messaging;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Fact;

/** What happens to messages. */
public sealed interface MessagingFact extends Fact {

    MessageId message();

    /** A message was written and kept. */
    record MessageWritten(ClinicId clinic, MessageId message) implements MessagingFact {}

    /** A mail server took a message over. */
    record MessageSent(ClinicId clinic, MessageId message) implements MessagingFact {}
}
