package care.milkway.triage.questionnaire;

import care.milkway.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of this module in one language, for what is not a page: the FHIR questionnaire. */
final class QuestionnaireTexts {

    private static final Map<Language, QuestionnaireTexts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new QuestionnaireTexts(read("/messages/triage_" + language.code() + ".properties")));
        }
    }

    private final Properties lines;

    private QuestionnaireTexts(Properties lines) {
        this.lines = lines;
    }

    static QuestionnaireTexts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    String text(String key) {
        return Objects.requireNonNull(lines.getProperty(key), () -> "no text for " + key);
    }

    private static Properties read(String path) {
        var lines = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(QuestionnaireTexts.class.getResourceAsStream(path), path),
                StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
