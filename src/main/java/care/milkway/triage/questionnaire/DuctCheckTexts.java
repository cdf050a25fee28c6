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

/** The words of this module in one language, for what is not a page: the FHIR questionnaire, and what is kept of a result. */
public final class DuctCheckTexts {

    private static final Map<Language, DuctCheckTexts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new DuctCheckTexts(read("/messages/triage_" + language.code() + ".properties")));
        }
    }

    private final Properties lines;

    private DuctCheckTexts(Properties lines) {
        this.lines = lines;
    }

    public static DuctCheckTexts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public String text(String key) {
        return Objects.requireNonNull(lines.getProperty(key), () -> "no text for " + key);
    }

    private static Properties read(String path) {
        var lines = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DuctCheckTexts.class.getResourceAsStream(path), path), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
