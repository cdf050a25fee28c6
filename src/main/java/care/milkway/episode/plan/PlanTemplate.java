package care.milkway.episode.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a plan often begins with; a practitioner changes it before it is hers. */
public enum PlanTemplate {
    FIRST_DAYS(HomeTask.FEED, HomeTask.COLD, HomeTask.PUMPING, HomeTask.BRA, HomeTask.REST),
    AFTER_TREATMENT(HomeTask.FEED, HomeTask.COLD, HomeTask.STROKES, HomeTask.BRA, HomeTask.REST);

    /** AAFP 2024: one to two days of care at home before something else is thought of [S]. */
    public static final int DAYS = 2;

    private final List<HomeTask> tasks;

    PlanTemplate(HomeTask... tasks) {
        this.tasks = List.of(tasks);
    }

    public List<HomeTask> tasks() {
        return tasks;
    }

    public static Optional<PlanTemplate> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
