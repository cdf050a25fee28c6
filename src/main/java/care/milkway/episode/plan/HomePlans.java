package care.milkway.episode.plan;

import care.milkway.audit.Audit;
import care.milkway.clinic.Clinic;
import care.milkway.episode.Episode;
import care.milkway.identity.Work;
import care.milkway.kernel.InvalidInput;
import care.milkway.patient.PatientId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The plans for home that practitioners made in an episode; a change is a new one, and the old ones stay readable. */
@Component
public class HomePlans {

    /** Longer than this nobody plans a small task; ours, no source. */
    static final int MOST_DAYS = 60;

    private static final int LONGEST_REASON = 300;

    private final PlanRows rows;
    private final Work work;
    private final Audit audit;
    private final Clock clock;

    HomePlans(PlanRows rows, Work work, Audit audit, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    public List<HomePlan> of(Episode episode) {
        return work.in(episode.clinic(), () -> rows.of(episode.id()));
    }

    /** On the clock of the clinic's first site. */
    public LocalDate today(Clinic clinic) {
        return LocalDate.ofInstant(clock.instant(), clinic.sites().getFirst().timeZone());
    }

    /**
     * Makes the plan that follows the one she has seen.
     *
     * @param seen its version, 0 if there was none
     * @param reason why it changes; the first needs none
     * @param by the name of who makes it
     * @return false if somebody else has changed it meanwhile
     * @throws InvalidInput naming {@code tasks}, {@code reason} or {@code until.} and the task
     */
    public boolean make(Clinic clinic, Episode episode, int seen, List<PlannedTask> tasks, String reason, String by) {
        check(clinic, tasks);
        if (reason.length() > LONGEST_REASON || (seen > 0 && reason.isBlank())) {
            throw new InvalidInput("reason", "a plan changes with a reason");
        }
        return work.in(episode.clinic(), () -> {
            var latest =
                    rows.of(episode.id()).stream().mapToInt(HomePlan::version).max();
            var plan = new HomePlan(seen + 1, tasks, reason.strip(), by, clock.instant());
            var made = latest.orElse(0) == seen && rows.add(episode.id(), plan);
            if (made) {
                audit.created(
                        subject(episode), Map.of("version", String.valueOf(plan.version()), "tasks", names(plan)));
            }
            return made;
        });
    }

    private void check(Clinic clinic, List<PlannedTask> tasks) {
        if (tasks.isEmpty()) {
            throw new InvalidInput("tasks", "a plan has a task");
        }
        var today = today(clinic);
        tasks.stream()
                .filter(each -> each.lastDay().isBefore(today) || each.lastDay().isAfter(today.plusDays(MOST_DAYS)))
                .findFirst()
                .ifPresent(each -> {
                    throw new InvalidInput(
                            "until." + each.task().code(), "a day from today on, in " + MOST_DAYS + " at most");
                });
    }

    private static String names(HomePlan plan) {
        return plan.tasks().stream().map(each -> each.task().code()).collect(Collectors.joining(" "));
    }

    private static Audit.Subject subject(Episode episode) {
        return new Audit.Subject(
                "home plan", episode.id().value(), episode.patient().map(PatientId::value));
    }
}
