package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.triage.rules.AnswersBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** She shows a doctor what she answered: on screen, on paper, read aloud; and shows it to nobody else. */
@MilkwayTest
class DoctorNoteScenarios {

    private static final String LEILA = "temperature=38.6 C; side=BOTH; hoursSinceOnset=30; homeCareTried=?";
    private static final String EVERYTHING = """
            temperature=38.6 C; side=BOTH; skinSigns=FLUCTUANT_LUMP,DIMPLING,INFECTED_FISSURE,BROKEN_SKIN,BLEB;
            systemicSigns=CHILLS,BODY_ACHES,MALAISE; conditions=BREAST_CANCER_HISTORY,BRCA; discharge=BLOODY;
            axillaryLump=true; redness=OVER_A_THIRD; antibiotics=200 WORSE; sameSiteEpisodesLast8Weeks=4;
            hoursSinceOnset=400; harmThoughts=WITHOUT_PLAN; phq9=12; gad7=12; epds=13; heartRate=110;
            contraindications=BREAST_IMPLANT,ANTICOAGULANT,PREGNANT,REDUCED_SENSATION""";

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en/toronto", "fr/toronto", "en/los-angeles"})
    void thePdfIsAccessible(String place) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var answers : List.of(LEILA, EVERYTHING)) {
            var pdf = answered(answers, place).get("/" + place + "/duct-check/note.pdf");
            assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf.body()), PDFAFlavour.PDFUA_1);
                    var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                var verdict = validator.validate(parser);
                assertThat(verdict.getTestAssertions()).isEmpty();
                assertThat(verdict.isCompliant()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 38.6 °C, Note for the doctor, See a doctor today, Both",
        "fr, '38,6 °C', Note pour une ou un médecin, Voyez une ou un médecin aujourd’hui, Les deux"
    })
    void onePageHasHerAnswersTheTimesAndTheFindings(
            String language, String temperature, String title, String told, String side) throws IOException {
        var place = language + "/toronto";
        var text = text(answered(LEILA, place).get("/" + place + "/duct-check/note.pdf"), 1);
        assertThat(text.replace('\u00a0', ' ')).contains(title, temperature, side, told, "R07", "R18", "30");
        assertThat(answered(LEILA, place)
                        .get("/" + place + "/duct-check/note")
                        .text()
                        .replace('\u00a0', ' '))
                .contains(title, temperature, side, "R18");
        text(answered(EVERYTHING, place).get("/" + place + "/duct-check/note.pdf"), 1);
    }

    @Test
    void noWordOfItIsADiagnosis() throws IOException {
        assertThat(text(answered(EVERYTHING, "en/toronto").get("/en/toronto/duct-check/note.pdf"), 1))
                .doesNotContainIgnoringCase("mastitis")
                .doesNotContainIgnoringCase("abscess")
                .doesNotContainIgnoringCase("infected breast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/toronto/duct-check/note", "/en/toronto/duct-check/note.pdf"})
    void nobodyElseReadsItAndNothingKeepsIt(String path) {
        assertThat(new Visitor(port).get(path).status()).isEqualTo(302);
        assertThat(answered(LEILA, "en/los-angeles").get(path).status())
                .as("with the key of another clinic")
                .isEqualTo(302);
        assertThat(answered(LEILA, "en/toronto").get(path).header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void aCheckThatIsNotFinishedHasNoNote() {
        var begun = new Visitor(port).post("/en/toronto/duct-check", "all=none");
        assertThat(new Visitor(port)
                        .at(begun.checkKey())
                        .get("/en/toronto/duct-check/note.pdf")
                        .location())
                .isEqualTo("/en/toronto/duct-check/result");
    }

    @Test
    void theResultLeadsToIt() {
        assertThat(answered(LEILA, "en/toronto")
                        .get("/en/toronto/duct-check/result")
                        .text())
                .contains("href=\"/en/toronto/duct-check/note\"");
    }

    private Visitor answered(String changes, String place) {
        var slug = place.substring(place.indexOf('/') + 1);
        var answers = AnswersBuilder.tenderLump().but(changes).answers().toJson();
        var visitor = new Visitor(port);
        var check = visitor.json("/api/clinics/" + slug + "/duct-checks", "{\"answers\": " + answers + "}");
        assertThat(check.status()).as(check.text()).isEqualTo(201);
        return visitor.at(check.json().path("key").asString());
    }

    private static String text(Visitor.Answer pdf, int pages) throws IOException {
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            return new PDFTextStripper().getText(document);
        }
    }
}
