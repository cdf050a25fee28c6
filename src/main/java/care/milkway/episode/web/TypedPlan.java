package care.milkway.episode.web;

import care.milkway.episode.plan.HomePlan;
import care.milkway.episode.plan.HowOften;
import care.milkway.episode.plan.PlanTask;
import care.milkway.episode.plan.PlannedTask;
import care.milkway.kernel.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as it stands in the form; public for the templates.
 *
 * @param typed by field
 */
public record TypedPlan(Map<String, String> typed) {

    static TypedPlan of(HomePlan plan) {
        return of(plan.tasks());
    }

    static TypedPlan of(List<? extends PlanTask> tasks, LocalDate lastDay) {
        return of(tasks.stream()
                .map(task -> new PlannedTask(task, task.usual(), lastDay))
                .toList());
    }

    private static TypedPlan of(List<PlannedTask> tasks) {
        var fields = new HashMap<String, String>();
        for (var each : tasks) {
            var code = each.task().code();
            fields.put("task." + code, "true");
            fields.put("often." + code, each.often().name());
            fields.put("until." + code, each.lastDay().toString());
        }
        return new TypedPlan(fields);
    }

    public String word(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean has(PlanTask task) {
        return word("task." + task.code()).equals("true");
    }

    public HowOften often(PlanTask task) {
        var word = word("often." + task.code());
        return Arrays.stream(HowOften.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(task.usual());
    }

    int seen() {
        return word("version").matches("[0-9]{1,4}") ? Integer.parseInt(word("version")) : 0;
    }

    /**
     * @param offered what could be chosen
     * @throws InvalidInput naming {@code until.} and the task
     */
    List<PlannedTask> tasks(List<PlanTask> offered) {
        return offered.stream()
                .filter(this::has)
                .map(task -> new PlannedTask(task, often(task), lastDay(task)))
                .toList();
    }

    private LocalDate lastDay(PlanTask task) {
        try {
            return LocalDate.parse(word("until." + task.code()));
        } catch (DateTimeException _) {
            throw new InvalidInput("until." + task.code(), "a day such as 2026-11-24");
        }
    }
}
