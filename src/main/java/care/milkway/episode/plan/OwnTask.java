package care.milkway.episode.plan;

import care.milkway.clinic.LocalizedText;
import care.milkway.kernel.InvalidInput;
import care.milkway.page.Texts;
import java.util.UUID;

/** Something a clinic advises in its own words. No study that we read stands behind it, and it says so. */
public record OwnTask(UUID id, LocalizedText name, LocalizedText how, HowOften usual) implements PlanTask {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_HOW = 300;

    /** @throws InvalidInput naming {@code name.} or {@code how.} and the language that is too long */
    public OwnTask {
        brief("name", name, LONGEST_NAME);
        brief("how", how, LONGEST_HOW);
    }

    static void brief(String field, LocalizedText text, int longest) {
        text.byLanguage().forEach((language, words) -> {
            if (words.isBlank() || words.length() > longest) {
                throw new InvalidInput(field + "." + language.code(), "words, " + longest + " letters at most");
            }
        });
    }

    @Override
    public String code() {
        return id.toString();
    }

    @Override
    public Backing backing() {
        return Backing.CLINIC;
    }

    @Override
    public String name(Texts t) {
        return name.in(t.language());
    }

    @Override
    public String how(Texts t) {
        return how.in(t.language());
    }

    @Override
    public String source(Texts t) {
        return t.get("plan.own.source");
    }
}
