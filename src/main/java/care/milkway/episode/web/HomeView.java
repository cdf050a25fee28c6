package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.SeekCare.CareAdvice;
import care.milkway.episode.Episode;
import care.milkway.episode.EpisodeStep;
import care.milkway.episode.Recurrence;
import care.milkway.episode.log.HomeLog.KeptEntry;
import care.milkway.episode.plan.HomePlan;
import care.milkway.episode.plan.HomeTask;
import care.milkway.episode.plan.PlanTask;
import care.milkway.episode.plan.PlannedTask;
import care.milkway.episode.reading.ArticleToRead;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Her days at home; public for the templates.
 *
 * @param here the address of this page, without language
 * @param askedAt when she is asked how she is; none if she is not
 * @param question where she says how she is, without language; none while nothing is asked
 * @param entries the newest first
 * @param plans what she is to do, the newest first
 * @param reading what she was given to read
 * @param recommended what she has said of the clinic, once it is over
 * @param form what was tapped and could not be kept
 * @param wrong by field, the key of a sentence
 * @param noted whether an entry was just kept
 * @param fresh the id of the entry that she may make now
 */
public record HomeView(
        Clinic clinic,
        Episode episode,
        String here,
        List<EpisodeStep> steps,
        Recurrence recurrence,
        Optional<Instant> askedAt,
        Optional<PageLink> question,
        List<CareAdvice> care,
        List<KeptEntry> entries,
        List<HomePlan> plans,
        LocalDate today,
        List<ArticleToRead> reading,
        Optional<Integer> recommended,
        LogForm form,
        Map<String, String> wrong,
        boolean noted,
        UUID fresh) {

    /** On the clock of the clinic's first site. */
    public ZonedDateTime at(Instant moment) {
        return moment.atZone(clinic.sites().getFirst().timeZone());
    }

    public String sentence(EpisodeStep step, Texts t) {
        return t.get(
                "home.step." + step.kind(),
                step.disposition().map(each -> t.get(each.messageKey())).orElse(""));
    }

    /** Whether she is asked, now that it is over: only who was at the clinic can say something of it. */
    public boolean asksToRecommend() {
        return !episode.isOpen()
                && recommended.isEmpty()
                && steps.stream().anyMatch(each -> each.kind() == EpisodeStep.Kind.VISIT);
    }

    public boolean chart() {
        return HomeChart.worthDrawing(entries);
    }

    /** What else was noted in an entry, in words. */
    public String more(KeptEntry kept, Texts t) {
        var more = new ArrayList<String>();
        if (kept.entry().fed()) {
            more.add(t.get("home.fed"));
        }
        if (kept.entry().pumped()) {
            more.add(t.get("home.pumped"));
        }
        kept.entry().tasks().stream()
                .flatMap(each -> task(each).stream())
                .map(each -> each.name(t))
                .forEach(more::add);
        return String.join(", ", more);
    }

    private Optional<PlanTask> task(String code) {
        return HomeTask.named(code).<PlanTask>map(each -> each).or(() -> plans.stream()
                .flatMap(each -> each.tasks().stream())
                .map(PlannedTask::task)
                .filter(each -> each.code().equals(code))
                .findFirst());
    }

    /** What is to be done now. */
    public List<PlannedTask> tasks() {
        return plans.stream().findFirst().map(each -> each.on(today)).orElseGet(List::of);
    }

    /** Plans that hold no more. */
    public List<HomePlan> earlierPlans() {
        return plans.stream().skip(tasks().isEmpty() ? 0 : 1).toList();
    }

    /** How often she has ticked it today. */
    public long doneToday(PlannedTask planned) {
        return entries.stream()
                .map(KeptEntry::entry)
                .filter(each -> at(each.at()).toLocalDate().equals(today))
                .filter(each -> each.tasks().contains(planned.task().code()))
                .count();
    }

    /** The id of an entry of its own for each button. */
    public UUID another() {
        return UUID.randomUUID();
    }

    public String degrees(KeptEntry kept, Texts t) {
        return kept.entry()
                .temperature()
                .map(each -> t.decimal(each.degrees()) + " " + t.get("option.temperature.unit." + each.unit()))
                .orElse("");
    }

    /** From this on it is a fever, in degrees Celsius. */
    public String fever() {
        return clinic.triage().feverCelsius().toPlainString();
    }
}
