package care.milkway.api;

import static care.milkway.clinic.Profession.MASSAGE_THERAPIST;
import static care.milkway.clinic.Treatment.SCAR_THERAPY;
import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.page.DisplayFace;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** What a visitor sees of a clinic: its pictures, what is free next, what there is to read. */
@MilkwayTest
class ClinicFaceScenarios {

    private static final Pattern PICTURE = Pattern.compile("src=\"(/assets/pictures/[^\"]+)\"");
    private static final Pattern IMAGE = Pattern.compile("<img [^>]*>");

    @Autowired
    HandClock clock;

    @Autowired
    Clinics clinics;

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void itIsMondayAtEight() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        visitor = new Visitor(port);
    }

    @Test
    void aMapIsNobodysAppAndThePhonesOwnWhereAScriptKnowsIt() throws IOException {
        var phone = new Visitor(port);
        var page = new String(phone.get("/en/los-angeles/contact").body(), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("https://www.openstreetmap.org/search?query=", "data-place=\"")
                .doesNotContain("google");
        assertThat(new ClassPathResource("static/milkway.js").getContentAsString(StandardCharsets.UTF_8))
                .contains("geo:0,0?q=", "https://maps.apple.com/?q=");
    }

    @Test
    void pricesAreWrittenAsTheClinicsCountryWritesThem() {
        var american = new String(new Visitor(port).get("/en/los-angeles").body(), StandardCharsets.UTF_8);
        assertThat(american).contains("$165").doesNotContain("US$", "$165.00");
        var french = new String(new Visitor(port).get("/fr/toronto").body(), StandardCharsets.UTF_8);
        assertThat(french).contains("146,90\u00a0$", "150\u00a0$").doesNotContain("150,00");
    }

    @Test
    void milkwaysOwnPagesHaveADisplayFace() {
        var answer = new Visitor(port).get("/en");
        var page = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(page).contains("font-family:\"Milkway Quiet\"", "/assets/quiet-");
        assertThat(answer.header("Content-Security-Policy")).contains(DisplayFace.MILKWAY.source());
    }

    @Test
    void aPictureIsServedForGoodAndCanDoNothing() {
        var page = visitor.get("/en/toronto/team").text();
        var address = PICTURE.matcher(page).results().findFirst().orElseThrow().group(1);
        var picture = visitor.get(address);
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(picture.header("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(picture.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    /** Whatever is shown has its size and says what is to be seen, so nothing jumps and nobody is left out. */
    @ParameterizedTest
    @CsvSource({"/en/toronto", "/fr/toronto", "/en/los-angeles", "/fr/los-angeles/team", "/en/toronto/team/noor-haddad"
    })
    void everyPictureHasItsSizeAndItsWords(String path) {
        var images = IMAGE.matcher(visitor.get(path).text())
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(images).isNotEmpty().allSatisfy(image -> assertThat(image).contains(" alt=", " width=", " height="));
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/pictures/toronto/../../toronto.yml",
        "/assets/pictures/toronto/%2e%2e%2ftoronto.yml",
        "/assets/pictures/toronto/logo.svg",
        "/assets/pictures/toronto/00000000000000000000000000000000.svg",
        "/assets/pictures/atlantis/00000000000000000000000000000000.svg",
    })
    void nothingElseOfTheDiskIsServed(String path) {
        assertThat(visitor.get(path).status()).isIn(400, 404);
    }

    /** The page is kept while nothing changes: a time that somebody takes is gone from it, and one that is over too. */
    @Test
    void thePageSaysWhatIsFreeNextAndNothingElse() {
        var clinic = aClinic()
                .with(
                        practitioner("mei", MASSAGE_THERAPIST).working("09:00-17:00"),
                        room("maple"),
                        visit("SCAR", SCAR_THERAPY))
                .describedIn(clinics);
        var home = "/en/" + clinic.slug();
        assertThat(visitor.get(home).text()).contains("Today 9:00");
        assertThat(visitor.get(home).text()).contains("Today 9:00");
        var held = visitor.post(home + "/holds", "service=SCAR&practitioner=mei&start=2026-11-30T09%3A00%3A00-05%3A00");
        assertThat(held.status()).isEqualTo(302);
        assertThat(visitor.get(home).text()).doesNotContain("Today 9:00").contains("Today 9:30");
        clock.set(HandClock.MONDAY_AT_EIGHT.plusSeconds(10 * 3600));
        assertThat(visitor.get(home).text()).doesNotContain("Today").contains("Tue 9:00");
    }

    @Test
    void aPersonIsShownWithHerHoursAndHowToBookHer() {
        assertThat(visitor.get("/en/toronto/team/noor-haddad").text())
                .contains("Noor Haddad", "Speaks English and French", "Saturday", "practitioner=noor-haddad");
        assertThat(visitor.get("/fr/toronto/team/claire-desrosiers").text())
                .contains("Consultante en lactation (IBCLC)");
        assertThat(visitor.get("/en/los-angeles/team").text()).contains("Physical therapist");
        assertThat(visitor.get("/en/toronto/team/nobody").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/toronto/articles?q=nipples, when-feeding-hurts, first-night",
        "/en/toronto/articles?q=pharmacists, first-night, when-feeding-hurts",
        "/fr/toronto/articles?q=mamelon, when-feeding-hurts, first-night",
        "/fr/toronto/articles?q=fievre, first-night, nothing",
    })
    void wordsAreFoundInTheirForms(String path, String found, String other) {
        var page = visitor.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("/articles/" + found).doesNotContain("/articles/" + other);
    }

    @Test
    void whatIsLookedForIsNeverRead() {
        var page = visitor.get("/en/toronto/articles?q=%3Cscript%3E%20%27%20%22%20%26%20%7C%20!%20(");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("&lt;script>").doesNotContain("<script> '");
    }
}
