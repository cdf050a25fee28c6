package care.milkway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in both languages and can be shown. */
class MessageTests {

    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+[^}]*}");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()).replaceFirst("_(en|fr)\\.properties$", ""))
                    .sorted()
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    /** The desk's "Cancel" once stood on a parent's page: of two texts with one key the last read won. */
    @Test
    void noTwoFilesHaveATextWithTheSameKey() throws IOException {
        var keys = new ArrayList<String>();
        for (var module : modules().toList()) {
            keys.addAll(texts(module, "en").stringPropertyNames());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameTexts(String module) throws IOException {
        var french = texts(module, "fr");
        var english = texts(module, "en");
        assertThat(french.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(places(french.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noTextIsBlankOrBreaksAsAPattern(String module) throws IOException {
        for (var language : new String[] {"en", "fr"}) {
            texts(module, language).forEach((key, text) -> {
                assertThat(text.toString()).as(language + " " + key).isNotBlank();
                if (!key.toString().startsWith("pattern.")) {
                    assertThat(text.toString())
                            .as("%s %s: an ASCII apostrophe eats what follows it", language, key)
                            .doesNotContain("'");
                    assertThat(new MessageFormat(text.toString()).toPattern()).isNotEmpty();
                }
            });
        }
    }

    /** "Visite" is a social call, a "lettre de recommandation" is for a job, and a colon alone on its line looks torn off. */
    @ParameterizedTest
    @MethodSource("modules")
    void frenchTextsUseTheWordsAndSpacesOfOntario(String module) throws IOException {
        texts(module, "fr").forEach((key, text) -> assertThat(text.toString())
                .as(key.toString())
                .doesNotContainPattern("(?i)\\bvisites?\\b(?! à domicile)|lettre de recommandation")
                .doesNotContainPattern("[ \u00a0][?!;]| :|[0-9}] %"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noTextIsGivenTwice(String module) throws IOException {
        for (var language : new String[] {"en", "fr"}) {
            try (var lines = Files.lines(file(module, language))) {
                var keys = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("=", 2)[0])
                        .toList();
                assertThat(keys).as(language).doesNotHaveDuplicates();
            }
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String module, String language) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file(module, language))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Path file(String module, String language) {
        return MESSAGES.resolve(module + "_" + language + ".properties");
    }
}
