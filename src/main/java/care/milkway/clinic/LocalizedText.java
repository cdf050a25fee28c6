package care.milkway.clinic;

import care.milkway.kernel.Language;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;

/** A short text of a clinic in each of its languages; English is always there. */
public record LocalizedText(Map<Language, String> byLanguage) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        if (byLanguage.get(Language.EN) == null) {
            throw new IllegalArgumentException("the English text (en) is missing");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /** A text that is the same in every language, such as a name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(Language.EN, text));
    }

    /** The text in this language, or in English where the clinic gave none. */
    public String in(Language language) {
        var text = byLanguage.get(language);
        return text == null ? byLanguage.getOrDefault(Language.EN, "") : text;
    }
}
