package care.milkway.episode.web;

import care.milkway.episode.plan.HowOften;
import care.milkway.episode.plan.OwnTask;
import care.milkway.episode.plan.OwnTemplate;
import care.milkway.episode.plan.PlanTask;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a clinic has made of its own for plans at home; public for the templates.
 *
 * @param id of what stands in the form
 * @param known whether it is kept already
 * @param offered the tasks a template can have
 * @param wrong the field that can’t be so, or empty
 * @param notice the key of a sentence, or empty
 */
public record OwnPlansView(
        List<OwnTemplate> templates,
        List<OwnTask> tasks,
        List<PlanTask> offered,
        UUID id,
        boolean known,
        OwnWords form,
        String wrong,
        String notice) {

    public List<HowOften> oftens() {
        return List.of(HowOften.values());
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** Its tasks in words. */
    public String names(OwnTemplate template, Texts t) {
        return template.tasks().stream().map(each -> each.name(t)).collect(Collectors.joining(", "));
    }

    /** The id of the next one that is made. */
    public UUID another() {
        return UUID.randomUUID();
    }

    /** The key of the sentence about this field; empty if it may stand. */
    public String wrong(String field) {
        return wrong.equals(field) ? notice : "";
    }
}
