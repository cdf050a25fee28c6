package care.milkway.scheduling.board;

import care.milkway.kernel.AppointmentId;
import care.milkway.scheduling.availability.ClaimChanges;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever looks at a board of the clinic that something beside the visits has changed: she asks anew what waits. */
@Component
public class BoardSignal {

    private final ClaimChanges changes;

    BoardSignal(ClaimChanges changes) {
        this.changes = changes;
    }

    /** Inside work on a clinic; heard once that is committed, in every program. */
    public void changed(UUID what) {
        changes.seen(new AppointmentId(what));
    }
}
