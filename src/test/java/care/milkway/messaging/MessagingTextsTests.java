package care.milkway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The texts of both languages. */
class MessagingTextsTests {

    @Test
    void bothLanguagesHaveTheSameTexts() throws Exception {
        assertThat(texts("fr").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @Test
    void noTextHasAnApostropheThatMessageFormatWouldSwallow() throws Exception {
        assertThat(texts("en").values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(texts("fr").values()).noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void everyTextTakesTheSameArguments() throws Exception {
        var french = texts("fr");
        texts("en").forEach((key, text) -> {
            for (var argument : new String[] {"{0}", "{1}", "{2}"}) {
                assertThat(french.getProperty(key.toString()).contains(argument))
                        .as(key + " " + argument)
                        .isEqualTo(text.toString().contains(argument));
            }
        });
    }

    private static Properties texts(String language) throws Exception {
        var texts = new Properties();
        var file = MessagingTextsTests.class.getResourceAsStream("/messages/messaging_" + language + ".properties");
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
