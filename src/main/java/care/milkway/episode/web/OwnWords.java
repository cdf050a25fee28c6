package care.milkway.episode.web;

import care.milkway.clinic.LocalizedText;
import care.milkway.episode.plan.HowOften;
import care.milkway.episode.plan.OwnTask;
import care.milkway.episode.plan.OwnTemplate;
import care.milkway.episode.plan.PlanTask;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A task or a template of a clinic’s own as it stands in the form; public for the templates.
 *
 * @param typed by field, such as {@code name.fr} or {@code task.COLD}
 */
public record OwnWords(Map<String, String> typed) {

    static OwnWords of(OwnTask task) {
        var typed = new LinkedHashMap<String, String>();
        put(typed, "name", task.name());
        put(typed, "how", task.how());
        typed.put("usual", task.usual().name());
        return new OwnWords(typed);
    }

    static OwnWords of(OwnTemplate template) {
        var typed = new LinkedHashMap<String, String>();
        put(typed, "name", template.name());
        typed.put("days", String.valueOf(template.days()));
        typed.put("version", String.valueOf(template.version()));
        template.tasks().forEach(each -> typed.put("task." + each.code(), "true"));
        return new OwnWords(typed);
    }

    private static void put(Map<String, String> typed, String field, LocalizedText text) {
        text.byLanguage().forEach((language, words) -> typed.put(field + "." + language.code(), words));
    }

    public String word(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean has(PlanTask task) {
        return word("task." + task.code()).equals("true");
    }

    /** @throws InvalidInput naming the field */
    OwnTask task(UUID id) {
        var often = Arrays.stream(HowOften.values())
                .filter(each -> each.name().equals(word("usual")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("usual", "how often"));
        return new OwnTask(id, text("name"), text("how"), often);
    }

    /** @throws InvalidInput naming the field */
    OwnTemplate template(UUID id, List<PlanTask> offered) {
        return new OwnTemplate(
                id,
                number("version", "0"),
                text("name"),
                number("days", ""),
                offered.stream().filter(this::has).toList());
    }

    private int number(String field, String otherwise) {
        var word = word(field).isEmpty() ? otherwise : word(field);
        if (!word.matches("[0-9]{1,4}")) {
            throw new InvalidInput(field, "a whole number");
        }
        return Integer.parseInt(word);
    }

    /** Whoever reads another language reads English where it is not said in hers. */
    private LocalizedText text(String field) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var word = word(field + "." + language.code());
            if (!word.isEmpty()) {
                words.put(language, word);
            }
        }
        if (!words.containsKey(Language.EN)) {
            throw new InvalidInput(field + ".en", "the English text is missing");
        }
        return new LocalizedText(words);
    }
}
