package care.milkway.visit.before;

import care.milkway.staff.desk.DeskConcern;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the desk that a visit can't be what it was booked for, so that somebody offers something else. */
@Component
class WithheldVisits implements DeskConcern.Source {

    private final Prechecks prechecks;

    WithheldVisits(Prechecks prechecks) {
        this.prechecks = prechecks;
    }

    @Override
    public Optional<DeskConcern> now(Instant now) {
        var found = prechecks.count(now);
        return found.count() == 0
                ? Optional.empty()
                : Optional.of(
                        new DeskConcern(DeskConcern.Kind.WITHHELD, found.count(), found.soonest(), Optional.empty()));
    }
}
