package care.milkway.triage;

import care.milkway.clinic.HelpLines;
import java.util.stream.Collectors;

/** The texts of the duct check that say whom to call, with the numbers of one country in them. */
public final class HelpLineTexts {

    private final care.milkway.page.Texts texts;
    private final String emergency;
    private final String crisis;

    private HelpLineTexts(care.milkway.page.Texts texts, String emergency, String crisis) {
        this.texts = texts;
        this.emergency = emergency;
        this.crisis = crisis;
    }

    /** With the numbers of a country; where no crisis line is known, it says what to look for. */
    public static HelpLineTexts of(care.milkway.page.Texts texts, HelpLines lines) {
        return new HelpLineTexts(
                texts,
                texts.get("call.number", lines.emergency()),
                lines.crisis().isEmpty()
                        ? texts.get("call.crisis")
                        : lines.crisis().stream()
                                .map(line -> texts.get("call.number", line))
                                .collect(Collectors.joining(texts.get("call.or"))));
    }

    /** Without numbers: for readers whose country is not known. */
    public static HelpLineTexts anywhere(care.milkway.page.Texts texts) {
        return new HelpLineTexts(texts, texts.get("call.emergency"), texts.get("call.crisis"));
    }

    /** The text with this key; {0} in it is the emergency number, {1} the crisis lines. */
    public String get(String key) {
        return texts.get(key, emergency, crisis);
    }
}
