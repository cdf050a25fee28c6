package care.milkway.messaging;

import care.milkway.messaging.Message.StoredMessage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every message of this installation, to read. It asks nobody who she is: who calls it has to. */
@Component
public class Outbox {

    private final Messages messages;

    Outbox(Messages messages) {
        this.messages = messages;
    }

    /** The newest first. */
    public List<StoredMessage> newest(int most) {
        return messages.newest(most);
    }

    public Optional<StoredMessage> find(MessageId id) {
        return messages.find(id);
    }
}
