package care.milkway.episode.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What she is to do at home, as it was from one moment on.
 *
 * @param version 1 for the first
 * @param reason why it was changed; empty for the first
 * @param by the name of who made it
 */
public record HomePlan(int version, List<PlannedTask> tasks, String reason, String by, Instant at) {

    /** What is still to be done. */
    public List<PlannedTask> on(LocalDate day) {
        return tasks.stream().filter(each -> !each.lastDay().isBefore(day)).toList();
    }
}
