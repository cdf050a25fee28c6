package care.milkway.episode.web;

import care.milkway.episode.plan.HomePlan;
import care.milkway.episode.plan.HomeTask;
import care.milkway.episode.plan.HowOften;
import care.milkway.episode.plan.PlanTemplate;
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

    static TypedPlan of(PlanTemplate template, LocalDate today) {
        return of(template.tasks().stream()
                .map(task -> new PlannedTask(task, task.usual(), today.plusDays(PlanTemplate.DAYS)))
                .toList());
    }

    private static TypedPlan of(List<PlannedTask> tasks) {
        var fields = new HashMap<String, String>();
        for (var each : tasks) {
            fields.put("task." + each.task(), "true");
            fields.put("often." + each.task(), each.often().name());
            fields.put("until." + each.task(), each.lastDay().toString());
        }
        return new TypedPlan(fields);
    }

    public String word(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean has(HomeTask task) {
        return word("task." + task).equals("true");
    }

    public HowOften often(HomeTask task) {
        var word = word("often." + task);
        return Arrays.stream(HowOften.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(task.usual());
    }

    int seen() {
        return word("version").matches("[0-9]{1,4}") ? Integer.parseInt(word("version")) : 0;
    }

    /** @throws InvalidInput naming {@code until.} and the task */
    List<PlannedTask> tasks() {
        return Arrays.stream(HomeTask.values())
                .filter(this::has)
                .map(task -> new PlannedTask(task, often(task), lastDay(task)))
                .toList();
    }

    private LocalDate lastDay(HomeTask task) {
        try {
            return LocalDate.parse(word("until." + task));
        } catch (DateTimeException _) {
            throw new InvalidInput("until." + task, "a day such as 2026-11-24");
        }
    }
}
