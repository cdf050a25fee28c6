package care.milkway.outcome;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Work;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What came of the treatments of a clinic, up to the end of the last quarter. */
@Component
public class Outcomes {

    private final OutcomeRows rows;
    private final Work work;
    private final Clock clock;

    Outcomes(OutcomeRows rows, Work work, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.clock = clock;
    }

    public OutcomeTable of(Clinic clinic) {
        var zone = clinic.sites().getFirst().timeZone();
        var until = Quarter.beginning(clock.instant().atZone(zone));
        return OutcomeTable.of(work.in(clinic.id(), () -> rows.before(until)));
    }
}
