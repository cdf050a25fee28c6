package care.milkway.clinic;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.file.ClinicFile;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.PageFile;
import care.milkway.kernel.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        var pages = PageFile.readAll(ClinicFolder.read(file).pages());
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
                "demo: true                | demo: perhaps                | demo          | perhaps: this is not true or false",
                "demo: true                | demo: [true]                 | demo          | this is not true or false",
                "name: Larkhollow Wellness | nom: Larkhollow              | nom           | no such field",
                "slug: toronto             | slug: Toronto!               | slug          | a key is at most 60 small letters",
                "slug: toronto             | slug: rules                  | slug          | a page of Milkway itself",
                "currency: CAD             | currency: DOLLARS            | currency      | three capital letters",
                "languages: [en, fr]       | languages: [en, de]          | languages[1]  | de is none of en, fr",
                "languages: [en, fr]       | languages: [en, fr]\\nslug: x | slug         | slug is given twice",
                "country: CA               | country: Canada              | sites[0].country | two capital letters",
                "timeZone: America/Toronto | timeZone: America/Tronto     | sites[0].timeZone | America/Tronto",
                "timeZone: America/Toronto | timeZone: EST5EDT            | sites[0].timeZone | a name of the IANA list",
                "holdMinutes: 10           | holdMinutes: ten             | booking.holdMinutes | ten",
                "holdMinutes: 10           | holdMinutes: 0               | booking.holdMinutes | this is at least 1",
                "holdMinutes: 10           | holdMinutes:                 | booking.holdMinutes | this field is missing",
                "kind: TREATMENT }         | kind: TREATMENT, floor: 2 }  | rooms[0].floor | no such field",
                "feverCelsius: 38.0        | feverCelsius: 37.0           | triage.feverCelsius | is none of 38.0, 38.5",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"12:30-08:00\"]  | practitioners[2].hours[0].weekly.TUESDAY[0] | a shift ends after it starts",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"8-12\"]         | practitioners[2].hours[0].weekly.TUESDAY[0] | a shift is written like",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"08:02-12:30\"]  | practitioners[2].hours[0].weekly.TUESDAY[0] | multiple of 5 minutes",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"08:00-10:00-12:30\"] | practitioners[2].hours[0].weekly.TUESDAY[0] | a shift is written like",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"08:00:30-12:30\"] | practitioners[2].hours[0].weekly.TUESDAY[0] | a shift is written like",
                "TUESDAY: [\"08:00-12:30\"] | TWOSDAY: [\"08:00-12:30\"]  | practitioners[2].hours[0].weekly.TWOSDAY | there is no such field",
                "roomKind: TREATMENT       | roomKind: CELLAR             | services[0].roomKind | there is no room of kind CELLAR",
                "deviceKind: ULTRASOUND    | deviceKind: LASER            | services[0].deviceKind | there is no device of kind LASER",
                "price: 95.00              | price: -1                    | services[0].price | this is at least 0",
                "price: 95.00              | price: 95.001                | services[0]   | at most 2 decimals",
                "price: 95.00              | price: cheap                 | services[0].price | cheap: this is not a number",
                "minutes: 30               | minutes: 31                  | services[0].minutes | this is a multiple of 5",
                "modes: [IN_PERSON]        | modes: []                    | services[0].modes | at least one mode",
                "treatment: ULTRASOUND     | treatment: LASER             | services[0].treatment | LASER",
                "profession: PHYSIOTHERAPIST | profession: WIZARD         | practitioners[0].profession | WIZARD",
                "key: birch, site: lindenmoor | key: maple, site: lindenmoor | rooms[1].key | maple is there twice",
                "key: birch, site: lindenmoor | key: birch, site: nowhere | rooms[1].site | there is no site nowhere",
                "name: { en: Ultrasound for blocked ducts, fr: Ultrasons thérapeutiques pour canaux bloqués } | name: { fr: Ultrasons } | services[0].name.en | the English text (en) is missing",
                "name: { en: Ultrasound for blocked ducts, fr: Ultrasons thérapeutiques pour canaux bloqués } | name: { en: , fr: Ultrasons } | services[0].name.en | this field is missing",
                "calibrationDue: 2027-10-31 | calibrationDue: soon         | devices[0].calibrationDue | soon",
                "eraSquareCentimetres: 4.2 | eraSquareCentimetres: 0      | devices[0].eraSquareCentimetres | more than 0",
                "email: hello@larkhollow.example | email: nobody         | sites[0].email | this is not an e-mail address",
                "email: hello@larkhollow.example | email: \"a@b.example\\u000abcc: c@d.example\" | sites[0].email | this is not an e-mail address",
                "email: hello@larkhollow.example | email: Lark <a@b.example> | sites[0].email | this is not an e-mail address",
                "postalCode: M0A 0A0       | postalCode: 90000            | sites[0].postalCode | needs quotes",
                "name: Larkhollow Wellness | name: \"Lark\\u000ahollow\"   | name          | one line",
                "currency: CAD             | currency: ZZX                | currency      | ",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"25:00-26:00\"]  | practitioners[2].hours[0].weekly.TUESDAY[0] | a shift is written like",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"08:00-12:30\", \"12:00-14:00\"] | practitioners[2].hours[0].weekly.TUESDAY[1] | overlaps another one",
                "TUESDAY: [\"08:00-12:30\"] | TUESDAY: [\"08:00-12:30\", \"08:00-12:30\"] | practitioners[2].hours[0].weekly.TUESDAY[1] | overlaps another one",
                "- { day: 2026-12-25 }     | - { day: 2026-02-30 }        | practitioners[0].hours[0].exceptions[1].day | 2026-02-30 is not a date",
                "shifts: [\"09:00-13:00\"] } | shifts: [\"09:00-13:00\", \"12:00-14:00\"] } | practitioners[0].hours[0].exceptions[0].shifts[1] | overlaps another one",
                "- { day: 2026-12-25 }     | - { day: 2026-12-24 }        | practitioners[0].hours[0].exceptions[1].day | this day is there twice",
                "price: 95.00              | price: .nan                  | document      | write the number out",
                "price: 95.00              | price: -.INF                 | document      | write the number out",
                "price: 95.00              | price: 1e999999999           | document      | write the number out",
                "price: 95.00              | price: 999999999999          | services[0].price | this is at most 99999999",
                "minutes: 30               | minutes: 1e99999999          | document      | write the number out",
                "minutes: 30               | minutes: 30.5                | services[0].minutes | this is not a whole number",
                "demo: true                | <<: { demo: true }           | <<            | no such field",
                "demo: true                | demo: &truth true            | document      | anchors and aliases",
                "demo: true                | demo: *truth                 | document      | anchors and aliases",
                "taxPercent: {}            | taxPercent: { WIZARD: 5 }    | services[3].taxPercent.WIZARD | none of the names",
                "primary: \"#1f5152\"      | primary: \"#ffe14d\"         | brand.primary | brand on paper by day has a contrast of 1.2, needs 3",
                "primary: \"#1f5152\"      | primary: teal                | brand.primary | a colour is written like #1f5152",
                "voice: quiet              | voice: loud                  | brand.voice   | loud is none of quiet, bright",
                "logo: logo.svg            | logo: ../../secret.svg       | brand.logo    | the name of an SVG, WebP, AVIF, JPEG or PNG file in the folder",
                "file: hero.svg            | file: hero.gif               | brand.pictures.hero.file | the name of an SVG, WebP, AVIF, JPEG or PNG file in the folder",
                "sample: true              | sample: false                | reviews[0].consentedOn | only with the day on which its author agreed",
                "demo: true                | demo: false                  | reviews[0].sample | only a demo clinic may show what nobody said",
                "related: [LACTATION_CONSULT, MANUAL_THERAPY_BREAST] | related: [MAGIC] | services[0].related[0] | there is no service MAGIC",
            })
    void aSlipIsNamed(String there, String typed, String field, String sentence) throws IOException {
        var demo = Files.readString(DEMO);
        assertThat(demo).contains(there);
        var document = demo.replaceFirst(Pattern.quote(there), Matcher.quoteReplacement(typed.replace("\\n", "\n")));
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
                "slug: &a [*a]",
                "slug: a\u0000b",
                "slug: \u0007",
                "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]",
                "!!java.lang.Runtime x",
                "? [a, b]\n: c",
                "slug: !!binary x",
                "\uFEFF\uFEFF"
            })
    void whatIsNoClinicIsRefused(String document) {
        assertThatThrownBy(() -> ClinicFile.read(document, "toronto.yml", 1))
                .isInstanceOf(InvalidInput.class)
                .message()
                .startsWith("toronto.yml, line ")
                .doesNotContain("null");
    }

    /** Each of these stopped the start of every clinic, or would have filled the memory. */
    @Test
    @Timeout(20)
    void whatIsMadeToStopTheProgramIsRefused() {
        var laughs = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        var indented = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            indented.append(" ".repeat(i)).append("a:\n");
        }
        for (var document : List.of(
                laughs.toString(),
                "[".repeat(20_000),
                "a: " + "{a: ".repeat(20_000),
                "- ".repeat(20_000),
                indented.toString())) {
            assertThatThrownBy(() -> ClinicFile.read(document, "toronto.yml", 1))
                    .isInstanceOf(InvalidInput.class)
                    .message()
                    .startsWith("toronto.yml, line ");
        }
    }

    /** Two sites do not make two of her. */
    @Test
    void nobodyWorksAtTwoSitesAtATime() {
        var clinic = aClinic()
                .with(site("other").on("America/Toronto"))
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST)
                        .working("main", Map.of("MONDAY", List.of("09:00-12:00")), Map.of())
                        .working("other", Map.of("MONDAY", List.of("11:30-15:00")), Map.of()));
        assertThatThrownBy(clinic::clinic)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("practitioners[0].hours[1].weekly.MONDAY[0]: this shift overlaps");
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
}
