package care.milkway.staff.editing.web;

import care.milkway.page.Texts;
import care.milkway.staff.editing.Choices;
import care.milkway.staff.editing.EditField;
import care.milkway.staff.editing.FieldRefused;
import care.milkway.staff.editing.Subject;
import java.util.List;
import java.util.Optional;
import org.springframework.context.NoSuchMessageException;
import tools.jackson.databind.JsonNode;

/** Names of fields, choices and rules in the words of a language; public for the templates. */
public record EditTexts(Texts t) {

    /** In the language of the page, where it is one of those that people meet. */
    public String rule(String reason) {
        for (var rule : RuleText.values()) {
            var text = rule.in(t, reason);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return t.get("edit.rule.other", reason);
    }

    /** What is wrong with this input; empty if nothing is. */
    public String wrong(List<FieldRefused> all, String input) {
        return all.stream()
                .filter(each -> each.input().equals(input))
                .map(this::wrong)
                .findFirst()
                .orElse("");
    }

    String wrong(FieldRefused refused) {
        return refused.why().equals("rule") ? rule(refused.reason()) : t.get("edit.wrong." + refused.why());
    }

    public String label(Subject subject, EditField field) {
        var key = "edit." + subject.word() + "." + field.name();
        return find(key + ".label").orElseGet(() -> t.get(key));
    }

    /** A sentence more, where somebody could wonder. */
    public Optional<String> help(Subject subject, EditField field) {
        return find("edit." + subject.word() + "." + field.name() + ".help");
    }

    Optional<String> find(String key) {
        try {
            return Optional.of(t.get(key));
        } catch (NoSuchMessageException _) {
            return Optional.empty();
        }
    }

    public String choice(EditField field, String choice, JsonNode tree) {
        if (field.choices() == Choices.SITE) {
            return name(tree.path("sites"), "key", choice);
        }
        if (field.choices() == Choices.SERVICE) {
            return name(tree.path("services"), "code", choice);
        }
        return switch (field.choices()) {
            case PROFESSION -> t.get("edit.profession." + choice);
            case LANGUAGE -> t.get("page.language." + choice);
            case MODE -> t.get("mode." + choice);
            case NONE, SITE, SERVICE, ROOM_KIND, DEVICE_KIND -> choice;
            case GENDER, TREATMENT, AFTER_ONE_DAY, MASTITIS, FEVER, VOICE, HERO ->
                t.get("edit.choice." + field.choices() + "." + choice);
        };
    }

    private String name(JsonNode list, String keyField, String choice) {
        return list.valueStream()
                .filter(each -> each.path(keyField).asString("").equals(choice))
                .map(each -> each.path("name"))
                .map(name -> name.isObject()
                        ? name.path(t.language().code())
                                .asString(name.path("en").asString(choice))
                        : name.asString(choice))
                .findFirst()
                .orElse(choice);
    }
}
