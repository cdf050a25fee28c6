package care.milkway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** French as clinics in Ontario and Quebec write it: what misled people once doesn’t come back. */
class FrenchTests {

    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Path CLINICS = Path.of("clinics");
    private static final Pattern FRENCH_VALUE = Pattern.compile("\\bfr: (\"[^\"]*\"|[^}\\n]*)");

    /** Nowhere: for each, what should be there. */
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "the apostrophe is ’", Pattern.compile("[A-Za-zÀ-ÿ]'(?=[A-Za-zÀ-ÿ])"),
            "nothing stands before ? ! ;", Pattern.compile("[ \\u00a0\\u202f][?!;]"),
            "a no-break space stands before a colon", Pattern.compile("[^ \\u00a0|] :(\\s|$)"),
            "a visite is a social call: rendez-vous, séance or consultation",
                    Pattern.compile("(?iu)\\bvisites?\\b(?! à domicile)"),
            "un ultrason is heard as a scan: les ultrasons thérapeutiques, or une échographie",
                    Pattern.compile("(?i)\\bultrason\\b"),
            "such a letter is for a job: lettre d’orientation",
                    Pattern.compile("lettre de (recommandation|référence)"));

    /** What English left behind, and what agrees with only some of those who read or work here. */
    private static final Map<String, Pattern> ALSO_FORBIDDEN = Map.ofEntries(
            entry("a no-break space stands between a number and its unit", "\\d (%|\\$|°|h\\b)|\\} %"),
            entry("a meeting is no treatment: séance", "(?i)\\b(une|la|cette|les|ces|votre|vos|de) rencontres?\\b"),
            entry("an examination: examen d’imagerie", "[Uu]ne imagerie|image du sein"),
            entry(
                    "no word agrees with vous",
                    "(vous êtes|restez|soyez) (seule|assise?|prête|tenue|curieuse|sûre|inquiète)\\b|(?<!position )\\bassise\\b"
                            + "|\\b(menée|bienvenus|vous a (soignée|opérée|traitée))\\b"),
            entry(
                    "no profession has one gender: une ou un médecin, une infirmière ou un infirmier",
                    "(?iu)une professionnelle\\b(?! ou)|clinicienne|agréée|conseillère|(?<!une ou )(?<!une ou d’)\\bun médecin"
                            + "|\\binfirmières?\\b(?! ou| autorisée)|\\bune consultante\\b(?! ou)(?! en lactation travaille)"),
            entry(
                    "to look is not to examine: avis médical, examiner",
                    "regard médical|être vue?s?\\b|(doit|devrait|faut)( d’abord)? regarder"),
            entry(
                    "the let-down is not the milk coming in, and other calques",
                    "lait monte|de la peine à|sans mieux|(?<!cortico)stéroïdes|aucun tort|en mal\\b|encore une fois"
                            + "|souffle rapide|pomper|céduler|\\bles secours\\b"),
            entry("vous can’t be shared", "fièvre(,| ou) vous sentez|et vous sentez"),
            entry("hours are leisure: plage horaire, disponibilité", "(cette|autre) heure\\b|heures? libres?"),
            entry("guides are booklets: lignes directrices", "(?i)\\b(les|aucun|des) guides?\\b"),
            entry("the author who criticises is a woman", "(?i)\\b(un|d’un) critique\\b"),
            entry(
                    "terms of tax, insurance and devices",
                    "avant taxe\\b|assurances? santé|exempte?\\b|étiquettes? des appareils"),
            entry("an agenda holds appointments, a calendrier holidays", "\\bcalendrier\\b"),
            entry("a name of a college has a French form", "(?m)^ *college: College"));

    private static Map.Entry<String, Pattern> entry(String rule, String pattern) {
        return Map.entry(rule, Pattern.compile(pattern));
    }

    static Stream<Path> frenchFiles() throws IOException {
        try (var messages = Files.list(MESSAGES);
                var clinics = Files.walk(CLINICS)) {
            return Stream.concat(
                    messages.filter(file -> file.toString().endsWith("_fr.properties")),
                    clinics.filter(file -> file.toString().matches(".*(/fr/.*\\.md|\\.yml)")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("frenchFiles")
    void nothingThatMisledPeopleStandsThere(Path file) {
        var texts = texts(file);
        refuse(FORBIDDEN, texts);
        refuse(ALSO_FORBIDDEN, texts);
    }

    private static void refuse(Map<String, Pattern> patterns, List<String> texts) {
        patterns.forEach((rule, pattern) -> assertThat(texts.stream().flatMap(text -> pattern.matcher(text)
                        .results()
                        .map(found -> text.substring(
                                Math.max(0, found.start() - 30), Math.min(text.length(), found.end() + 20)))))
                .as(rule)
                .isEmpty());
    }

    /** Of a clinic's file only what is French; of a message file what stands behind its key. */
    private static List<String> texts(Path file) {
        try {
            var text = Files.readString(file);
            if (file.toString().endsWith(".yml")) {
                return FRENCH_VALUE
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
            }
            return file.toString().endsWith(".md")
                    ? List.of(text)
                    : text.lines()
                            .filter(line -> line.contains("=") && !line.startsWith("pattern."))
                            .map(line -> line.substring(line.indexOf('=') + 1))
                            .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
