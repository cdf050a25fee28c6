package care.milkway.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.kernel.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip in a clinic's file is told in one sentence: which file, which line, which field. */
class ClinicFileTests {

    private static final Path DEMO = Path.of("clinics", "toronto.yml");

    @ParameterizedTest
    @ValueSource(strings = {"toronto", "los-angeles"})
    void theDemoClinicsAreInOrder(String slug) throws IOException {
        var file = Path.of("clinics", slug + ".yml");
        var clinic = ClinicFile.read(Files.readString(file), file.toString(), 7);
        assertThat(clinic.slug()).isEqualTo(slug);
        assertThat(clinic.version()).isEqualTo(7);
        assertThat(clinic.demo()).isTrue();
        var pages = ContentPages.read(ClinicFolder.read(file).pages());
        for (var service : clinic.services()) {
            for (var language : clinic.languages()) {
                assertThat(pages.find(language, "services/" + service.page()))
                        .hasValueSatisfying(page -> assertThat(page.language()).isEqualTo(language));
            }
        }
    }

    /** Each line: what stands in the file, what somebody types instead, and what the sentence says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "currency: CAD             | currancy: CAD                | currancy      | no such field",
                "demo: true                | demo: perhaps                | demo          | perhaps",
                "demo: true                | demo: [true]                 | demo          | ",
                "name: Larkhollow Wellness | nom: Larkhollow              | nom           | no such field",
                "slug: toronto             | slug: Toronto!               | document      | key is lower-case",
                "slug: toronto             | slug: rules                  | document      | slug is taken",
                "currency: CAD             | currency: DOLLARS            | currency      | ",
                "languages: [en, fr]       | languages: [en, de]          | languages[1]  | no such language: de",
                "languages: [en, fr]       | languages: [en, fr]\\nslug: x | slug         | slug is given twice",
                "country: CA               | country: Canada              | sites[0]      | country is two capital letters",
                "timeZone: America/Toronto | timeZone: America/Tronto     | sites[0].timeZone | America/Tronto",
                "timeZone: America/Toronto | timeZone: EST5EDT            | sites[0]      | timeZone is a name of the IANA list",
                "holdMinutes: 10           | holdMinutes: ten             | booking.holdMinutes | ten",
                "holdMinutes: 10           | holdMinutes: 0               | booking       | holdMinutes is between 1 and 60",
                "holdMinutes: 10           | holdMinutes:                 | booking.holdMinutes | ",
                "kind: TREATMENT }         | kind: TREATMENT, floor: 2 }  | rooms[0].floor | no such field",
                "feverCelsius: 38.0        | feverCelsius: 37.0           | triage        | feverCelsius is 38.0 or 38.5",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"12:30-08:00\"]  | practitioners[2].hours[0].weekly.TUESDAY[0] | a shift ends after it starts",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"8-12\"]         | practitioners[2].hours[0].weekly.TUESDAY[0] | a shift is written like",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"08:02-12:30\"]  | practitioners[2].hours[0].weekly.TUESDAY[0] | multiple of 5 minutes",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"08:00-10:00-12:30\"] | practitioners[2].hours[0].weekly.TUESDAY[0] | a shift is written like",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"08:00:30-12:30\"] | practitioners[2].hours[0].weekly.TUESDAY[0] | a shift is written like",
                "TUESDAY: [\"08:00-12:30\"] | TWOSDAY: [\"08:00-12:30\"]  | practitioners[2].hours[0].weekly | TWOSDAY",
                "roomKind: TREATMENT       | roomKind: CELLAR             | services[0].roomKind | there is no room of kind CELLAR",
                "deviceKind: ULTRASOUND    | deviceKind: LASER            | services[0].deviceKind | there is no device of kind LASER",
                "price: 95.00              | price: -1                    | services[0]   | price is between 0",
                "price: 95.00              | price: 95.001                | services[0]   | at most 2 decimals",
                "price: 95.00              | price: cheap                 | services[0].price | cheap",
                "minutes: 30               | minutes: 31                  | services[0]   | minutes is a multiple of 5",
                "modes: [IN_PERSON]        | modes: []                    | services[0]   | at least one mode",
                "treatment: ULTRASOUND     | treatment: LASER             | services[0].treatment | LASER",
                "profession: PHYSIOTHERAPIST | profession: WIZARD         | practitioners[0].profession | WIZARD",
                "key: birch, site: lindenmoor | key: maple, site: lindenmoor | rooms[1].key | maple is there twice",
                "key: birch, site: lindenmoor | key: birch, site: nowhere | rooms[1].site | there is no site nowhere",
                "name: { en: Ultrasound for blocked ducts, fr: Ultrason pour canaux bloqués } | name: { fr: Ultrason } | services[0].name | the English text (en) is missing",
                "name: { en: Ultrasound for blocked ducts, fr: Ultrason pour canaux bloqués } | name: { en: , fr: Ultrason } | services[0].name | the English text (en) is missing",
                "calibrationDue: 2027-10-31 | calibrationDue: soon         | devices[0].calibrationDue | soon",
                "eraSquareCentimetres: 4.2 | eraSquareCentimetres: 0      | devices[0]    | must be positive",
            })
    void aSlipIsNamed(String there, String typed, String field, String sentence) throws IOException {
        var demo = Files.readString(DEMO);
        assertThat(demo).contains(there);
        var document = demo.replaceFirst(Pattern.quote(there), typed.replace("\\n", "\n"));
        assertThatThrownBy(() -> ClinicFile.read(document, "toronto.yml", 1))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> {
                    assertThat(wrong.field()).isEqualTo(field);
                    assertThat(wrong)
                            .message()
                            .matches("(?s)toronto\\.yml, line [1-9][0-9]*, .+: .+")
                            .contains(field)
                            .contains(sentence == null ? "" : sentence)
                            .doesNotContain("null", "care.milkway", "java.");
                });
    }

    @Test
    void theLineIsTheOneToLookAt() throws IOException {
        var demo = Files.readString(DEMO);
        var line =
                demo.substring(0, demo.indexOf("roomKind: TREATMENT")).lines().count();
        assertThatThrownBy(() ->
                        ClinicFile.read(demo.replaceFirst("roomKind: TREATMENT", "roomKind: CELLAR"), "toronto.yml", 1))
                .hasMessageContaining("line " + line + ",");
        assertThatThrownBy(() -> ClinicFile.read(
                        demo.replaceFirst("roomKind: TREATMENT", "rumKind: TREATMENT"), "toronto.yml", 1))
                .hasMessageContaining("line " + line + ", services[0].rumKind: there is no such field");
    }

    @Test
    void aFieldGivenTwiceIsRefused() throws IOException {
        var twice = Files.readString(DEMO).replaceFirst("currency: CAD", "currency: CAD\ncurrency: USD");
        assertThatThrownBy(() -> ClinicFile.read(twice, "toronto.yml", 1))
                .isInstanceOf(InvalidInput.class)
                .message()
                .startsWith("toronto.yml, line ")
                .contains("currency");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "just a sentence",
                "[1, 2]",
                "slug: [",
                "\tslug: x",
                "slug: x\n---\nslug: y",
                "{}",
                "slug: &a [*a]"
            })
    void whatIsNoClinicIsRefused(String document) {
        assertThatThrownBy(() -> ClinicFile.read(document, "toronto.yml", 1))
                .isInstanceOf(InvalidInput.class)
                .message()
                .startsWith("toronto.yml, line ")
                .doesNotContain("null");
    }

    @Test
    void aFieldThatIsMissingIsNamed() throws IOException {
        var without = Files.readString(DEMO).replaceFirst("currency: CAD.*\n", "");
        assertThatThrownBy(() -> ClinicFile.read(without, "toronto.yml", 1))
                .isInstanceOf(InvalidInput.class)
                .message()
                .startsWith("toronto.yml, line ")
                .contains("currency");
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsNamed(@TempDir Path folder) throws IOException {
        var missing = folder.resolve("nowhere.yml");
        assertThatThrownBy(() -> ClinicFolder.read(missing))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("nowhere.yml");
        var latin = Files.write(folder.resolve("quebec.yml"), "name: Québec".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ClinicFolder.read(latin))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("quebec.yml")
                .hasMessageContaining("UTF-8");
    }
}
