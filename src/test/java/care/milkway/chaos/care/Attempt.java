package care.milkway.chaos.care;

import care.milkway.staff.StaffBrowser;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** A request of which somebody may never hear what became of it. */
final class Attempt {

    private static final int BROKEN = 500;

    private Attempt() {}

    /** What was answered; empty if nobody can know from it what was done. */
    static Optional<StaffBrowser.Answer> of(Supplier<StaffBrowser.Answer> request) {
        try {
            return Optional.of(request.get()).filter(each -> each.status() < BROKEN);
        } catch (UncheckedIOException | AssertionError nobodyAnswers) {
            return Optional.empty();
        }
    }
}
