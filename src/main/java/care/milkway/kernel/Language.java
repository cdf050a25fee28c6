package care.milkway.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language people can use Milkway in: English and Canadian French. */
public enum Language {
    EN("en", Locale.CANADA),
    FR("fr", Locale.CANADA_FRENCH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The two letters in addresses and in the {@code lang} attribute of a page. */
    @JsonValue
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<Language> find(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The one of ours that somebody whose browser or program asks for this gets. */
    public static Language closestTo(Locale wanted) {
        return wanted.getLanguage().equals(FR.code) ? FR : EN;
    }

    @JsonCreator
    static Language of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no such language: " + code + " (en or fr)"));
    }
}
