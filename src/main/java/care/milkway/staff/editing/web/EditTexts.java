package care.milkway.staff.editing.web;

import care.milkway.page.Texts;
import care.milkway.staff.editing.Choices;
import care.milkway.staff.editing.EditField;
import care.milkway.staff.editing.FieldRefused;
import care.milkway.staff.editing.Subject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.NoSuchMessageException;
import tools.jackson.databind.JsonNode;

/** Names of fields, choices and rules in the words of a language; public for the templates. */
public record EditTexts(Texts t) {

    /** What the rules of the file say, and the texts that say it in both languages. */
    private enum RuleText {
        OVERLAP("this shift overlaps another one of the same day"),
        BACKWARDS("a shift ends after it starts, on the same day"),
        MISSING("this field is missing|this is empty"),
        ENGLISH("the English text \\(en\\) is missing"),
        TWICE("(?:.* is there twice|this day is there twice|something is there twice)"),
        ROOM("there is no room of kind (.*)"),
        DEVICE("there is no device of kind (.*)"),
        SITE("there is no site (.*)"),
        SERVICE("there is no service (.*)"),
        ROOMKIND("a visit in person needs a kind of room"),
        DEVICEKIND("ultrasound needs a kind of device"),
        LEAST("this is at least (.*)|this must be more than (.*)"),
        MOST("this is at most (.*)|this is too long: at most (.*)"),
        MULTIPLE("this is a multiple of (.*)"),
        DATE(".* is not a date, such as .*"),
        ZONE(".*a time zone.*"),
        COUNTRY("a country is two capital letters.*"),
        LINE("this is one line of at most 200 letters"),
        EMAIL("(?i).*e-?mail.*"),
        COLOUR("a colour is written like.*"),
        CONTRAST("(?i).*contrast.*|.* on .* by (?:day|night).*"),
        PAGE("the English page (.*) is missing"),
        PICTURE("the picture (.*) is missing"),
        VIEWBOX("an SVG says its size in a viewBox"),
        DRAWING("a drawing (?:can't|has neither) .*"),
        UNREADABLE("this is no (?:SVG|WEBP|AVIF|JPEG|PNG) that can be read|this is no picture"),
        ADDRESS("the address of a clinic stays as it is");

        private final Pattern sentence;

        RuleText(String sentence) {
            this.sentence = Pattern.compile(sentence);
        }

        private Optional<String> in(Texts t, String reason) {
            var match = sentence.matcher(reason);
            if (!match.matches()) {
                return Optional.empty();
            }
            var value = "";
            for (int i = 1; i <= match.groupCount() && value.isEmpty(); i++) {
                value = Optional.ofNullable(match.group(i)).orElse("");
            }
            return Optional.of(t.get("edit.rule." + name(), value));
        }
    }

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

    /** What is wrong with an input. */
    public String wrong(FieldRefused refused) {
        return refused.why().equals("rule") ? rule(refused.reason()) : t.get("edit.wrong." + refused.why());
    }

    public String label(Subject subject, EditField field) {
        return t.get("edit." + subject.word() + "." + field.name());
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
            return tree.path("sites")
                    .valueStream()
                    .filter(each -> each.path("key").asString("").equals(choice))
                    .map(each -> each.path("name").asString(choice))
                    .findFirst()
                    .orElse(choice);
        }
        return switch (field.choices()) {
            case PROFESSION -> t.get("edit.profession." + choice);
            case LANGUAGE -> t.get("page.language." + choice);
            case MODE -> t.get("mode." + choice);
            case NONE, SITE, ROOM_KIND, DEVICE_KIND -> choice;
            case GENDER, TREATMENT, AFTER_ONE_DAY, MASTITIS, FEVER, VOICE, HERO ->
                t.get("edit.choice." + field.choices() + "." + choice);
        };
    }
}
