package care.milkway.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A Milkway with some bookings in it, from which something is about to be taken away. */
final class ClinicDay implements AutoCloseable {

    private static final int PARENTS = 4;

    private final Premises premises;
    private final Caller caller;
    private final Queue<KnownBooking> bookings = BookingStorm.nothingYet();
    private final long seed;
    private RunningProgram program;

    ClinicDay(Premises premises, long seed) {
        this.premises = premises;
        this.seed = seed;
        caller = new Caller(premises.port());
        program = RunningProgram.launch(premises);
        program.started();
    }

    static ClinicDay usual(long seed) {
        return new ClinicDay(new Premises(Optional.empty()), seed);
    }

    /** Lets parents book until there are so many more; returns how long that took. */
    Duration book(int more) {
        var began = System.nanoTime();
        var wanted = acknowledged() + more;
        try (var _ = storm()) {
            Patience.until(() -> acknowledged() >= wanted);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    BookingStorm storm() {
        return new BookingStorm(caller, bookings, PARENTS, seed);
    }

    int acknowledged() {
        return (int) bookings.stream()
                .filter(each -> each.acknowledged().isPresent())
                .count();
    }

    Parent parent() {
        return new Parent(caller, bookings).onAGoodDay();
    }

    /** What is wrong with the tables, and with what was acknowledged. */
    List<String> wrong() {
        var wrong = new ArrayList<>(BookedRows.differences(premises.database(), bookings));
        wrong.addAll(Invariants.broken(premises.database()));
        return wrong;
    }

    void startAgain() {
        program.kill();
        program = RunningProgram.launch(premises);
        program.started();
    }

    Premises premises() {
        return premises;
    }

    Caller caller() {
        return caller;
    }

    RunningProgram program() {
        return program;
    }

    @Override
    public void close() {
        program.kill();
        premises.close();
        caller.close();
    }
}
