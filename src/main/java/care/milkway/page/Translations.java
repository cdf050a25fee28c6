package care.milkway.page;

import care.milkway.kernel.Language;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Hands out the texts of a language. */
@Component
public class Translations {

    private final Texts english;
    private final Texts french;

    Translations() throws IOException {
        var messages = messages();
        english = new Texts(messages, Language.EN);
        french = new Texts(messages, Language.FR);
    }

    public Texts in(Language language) {
        return switch (language) {
            case EN -> english;
            case FR -> french;
        };
    }

    /** In the language that is closest to the one asked for. */
    public Texts in(Locale wanted) {
        return in(Language.closestTo(wanted));
    }

    /** One message file for each module and language. */
    private static MessageSource messages() throws IOException {
        var source = new ResourceBundleMessageSource();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*_en.properties")) {
            source.addBasenames("messages/" + String.valueOf(file.getFilename()).replace("_en.properties", ""));
        }
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
