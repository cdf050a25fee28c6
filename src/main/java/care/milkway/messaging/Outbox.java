package care.milkway.messaging;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.messaging.Message.StoredMessage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every message of this installation, to read. It asks nobody who she is: who calls it has to. */
@Component
public class Outbox {

    private final Messages messages;
    private final Work work;

    Outbox(Messages messages, Work work) {
        this.messages = messages;
        this.work = work;
    }

    /** The newest first. */
    public List<StoredMessage> newest(int most) {
        return work.across(Actor.Job.MESSAGES, () -> messages.newest(most));
    }

    public Optional<StoredMessage> find(MessageId id) {
        return work.across(Actor.Job.MESSAGES, () -> messages.find(id));
    }
}
