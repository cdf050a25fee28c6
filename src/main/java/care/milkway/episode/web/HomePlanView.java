package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.episode.Episode;
import care.milkway.episode.Recurrence;
import care.milkway.episode.plan.HomePlan;
import care.milkway.episode.plan.HowOften;
import care.milkway.episode.plan.OwnTemplate;
import care.milkway.episode.plan.PlanTask;
import care.milkway.episode.plan.PlanTemplate;
import care.milkway.episode.reading.ArticleToRead;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A plan for home as a practitioner makes it; public for the templates.
 *
 * @param visit the address of the visit's pages, without language
 * @param plans the newest first
 * @param tasks what can be chosen
 * @param own the clinic’s own templates
 * @param reading what she was given to read
 * @param wrong the field that can't be so, or empty
 * @param notice the key of a sentence about it, or empty
 * @param mayWrite whether she is a practitioner who may make one
 */
public record HomePlanView(
        Clinic clinic,
        String visit,
        Episode episode,
        Recurrence recurrence,
        List<HomePlan> plans,
        List<PlanTask> tasks,
        List<OwnTemplate> own,
        List<ArticleToRead> reading,
        TypedPlan form,
        LocalDate today,
        String wrong,
        String notice,
        boolean mayWrite) {

    public int version() {
        return plans.isEmpty() ? 0 : plans.getFirst().version();
    }

    public List<HowOften> oftens() {
        return List.of(HowOften.values());
    }

    public List<PlanTemplate> templates() {
        return List.of(PlanTemplate.values());
    }

    /** The last day in the form, or what is usual. */
    public String until(PlanTask task) {
        var word = form.word("until." + task.code());
        return word.isEmpty() ? today.plusDays(PlanTemplate.DAYS).toString() : word;
    }

    /** On the clock of the clinic's first site. */
    public ZonedDateTime at(Instant moment) {
        return moment.atZone(clinic.sites().getFirst().timeZone());
    }
}
