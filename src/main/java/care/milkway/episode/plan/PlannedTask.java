package care.milkway.episode.plan;

import java.time.LocalDate;

/** @param lastDay the last day on which it is to be done */
public record PlannedTask(PlanTask task, HowOften often, LocalDate lastDay) {}
