package care.milkway.scheduling.subscribed;

import java.io.IOException;

/** A calendar could not be read. */
final class CalendarUnread extends IOException {

    private static final long serialVersionUID = 1;

    private final CalendarProblem problem;

    CalendarUnread(CalendarProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    CalendarProblem problem() {
        return problem;
    }
}
