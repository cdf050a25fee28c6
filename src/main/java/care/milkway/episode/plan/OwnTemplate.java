package care.milkway.episode.plan;

import care.milkway.clinic.LocalizedText;
import care.milkway.kernel.InvalidInput;
import java.util.List;
import java.util.UUID;

/**
 * What plans of a clinic often begin with, as the clinic itself says.
 *
 * @param version 0 as long as it is not kept
 * @param days after so many days its tasks end, 0 for the same day
 */
public record OwnTemplate(UUID id, int version, LocalizedText name, int days, List<PlanTask> tasks) {

    /** @throws InvalidInput naming {@code name.} and a language, {@code days} or {@code tasks} */
    public OwnTemplate {
        OwnTask.brief("name", name, OwnTask.LONGEST_NAME);
        if (days < 0 || days > HomePlans.MOST_DAYS) {
            throw new InvalidInput("days", "days, " + HomePlans.MOST_DAYS + " at most");
        }
        if (tasks.isEmpty()) {
            throw new InvalidInput("tasks", "a template has a task");
        }
        tasks = List.copyOf(tasks);
    }
}
