package care.milkway.api;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Part;
import care.milkway.triage.rules.AnswersBuilder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody reads who was afraid a minute ago: one sentence, why, and one next step. */
@MilkwayTest
class ResultScenarios {

    private static final String ENGORGED = "side=BOTH; daysSinceBirth=4; lump=false";
    private static final String THIRD_TIME = "sameSiteEpisodesLast8Weeks=3";

    @Autowired
    HandClock clock;

    @Autowired
    Clinics clinics;

    @LocalServerPort
    int port;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    @Test
    void anEmergencySaysOneThingOnly() {
        var page = main(result("emergencySigns=CHEST_PAIN; discharge=BLOODY; temperature=?; lump=?"));
        assertThat(page).contains("Get emergency help now", "tel:911");
        assertThat(page)
                .doesNotContain("doctor today", "within 24 hours", "imaged", "important answer", "/times?", "Rule R")
                .doesNotContain("Why we say this", "home");
        assertThat(page.split("<details", -1))
                .as("nothing folded but her own answers")
                .hasSize(2);
    }

    @Test
    void aScanThatIsTheThirdReasonIsSaidInTheHead() {
        var head = head(result("temperature=38.4 C; systemicSigns=CHILLS; skinSigns=FLUCTUANT_LUMP; " + THIRD_TIME));
        assertThat(head).contains("See a doctor today", "Have the breast imaged too", "The same spot was blocked");
    }

    @Test
    void anAnswerThatIsMissingIsSaidInTheHeadAndCanBeGivenThere() {
        var head = head(result("temperature=?; hoursSinceOnset=200; course=SAME"));
        assertThat(head).contains("An important answer is missing", "/duct-check/temperature\"", "Your temperature");
    }

    @Test
    void thoughtsOfHarmAreNotHiddenByAFever() {
        var head = head(result("temperature=38.4 C; harmThoughts=WITHOUT_PLAN"));
        assertThat(head).contains("See a doctor today", "You thought of hurting yourself");
        assertThat(head.indexOf("tel:988")).isBetween(0, head.indexOf("A fever may mean"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harmThoughts=?",
                "harmThoughts=?; temperature=38.4 C",
                "harmThoughts=?; emergencySigns=CHEST_PAIN",
                "harmThoughts=?; temperature=?; " + THIRD_TIME,
                "phq9=12",
                "epdsItem10=1"
            })
    void whoeverIsNotSureOfHarmHasTheCrisisLinesAtTheTop(String answers) {
        for (var place : new String[] {"en/toronto", "fr/toronto", "en/los-angeles"}) {
            var head = head(result(place, answers));
            assertThat(head).as(place).contains("tel:988", "sms:988");
            assertThat(head.contains("tel:18338526262")).isEqualTo(place.endsWith("angeles"));
        }
    }

    @Test
    void noCrisisLineStandsBesideAChestPainThatEndedTheQuestions() {
        var tessa = new Visitor(port);
        var answered = tessa.post("/en/toronto/duct-check", "emergencySigns=CHEST_PAIN");
        assertThat(answered.location()).isEqualTo("/en/toronto/duct-check/result");
        tessa.at(answered.checkKey());
        assertThat(head(tessa.get("/en/toronto/duct-check/result").text())).doesNotContain("tel:988");
    }

    @Test
    void whoIsNotSureOfAnEmergencySignIsToldHowToFindOut() {
        var priya = new Visitor(port);
        var told = priya.post("/en/toronto/duct-check", "all=unsure");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text())
                .contains("count your breaths for one minute", "clear glass", "On brown or black skin", "call 911");
        var looked = priya.post("/en/toronto/duct-check", "all=unsure&looked=true");
        assertThat(looked.location()).isEqualTo("/en/toronto/duct-check/body");
        assertThat(priya.at(looked.checkKey())
                        .post("/en/toronto/duct-check/emergency", "all=unsure")
                        .text())
                .as("also when she comes back to it")
                .contains("clear glass");
        assertThat(result("emergencySigns=?")).contains("id=\"find-out\"", "clear glass");
        assertThat(result("fr/toronto", "emergencySigns=?")).contains("un verre transparent");
    }

    @Test
    void anImplantSaysWhatItChanged() {
        var page = result("contraindications=BREAST_IMPLANT");
        assertThat(page.split(
                        "No ultrasound treatment with this answer: a breast implant. Light manual therapy instead.",
                        -1))
                .as("beside the next step and among the reasons")
                .hasSize(3);
        assertThat(page).doesNotContain("Information; nothing changes");
        assertThat(result("contraindications=BREAST_IMPLANT; temperature=38.4 C"))
                .contains("No ultrasound treatment with this answer: a breast implant.")
                .doesNotContain("a breast implant. Light manual");
    }

    @Test
    void unverifiedStandsBehindTheClaimFromMemoryOnly() {
        var page = result("side=BOTH; temperature=38.2 C");
        var tag = Pattern.compile("([^<>]*)<span class=\"tag[^\"]*unverified\">");
        var reasons = page.substring(page.indexOf("class=\"note verdict"), page.indexOf("id=\"care-at-once\""));
        assertThat(tag.matcher(reasons).results().map(found -> found.group(1).strip()))
                .containsExactlyInAnyOrder("Both breasts with fever is not typical", "");
    }

    @ParameterizedTest
    @CsvSource({
        ENGORGED + ", Recommended next step",
        THIRD_TIME + ", A doctor comes first.",
        "side=BOTH; daysSinceBirth=4; lump=false; " + THIRD_TIME + ", A doctor comes first."
    })
    void whatTheRulesRecommendComesFirstWhateverTheOrderOfTheFile(String answers, String title) {
        var consult = visit("CONSULT", Treatment.LACTATION_CONSULT).by(Profession.LACTATION_CONSULTANT);
        var ultrasound = visit("ULTRASOUND", Treatment.ULTRASOUND).withDevice();
        var manual = visit("MANUAL", Treatment.MANUAL_THERAPY);
        for (var clinic : new Clinic[] {clinic(consult, ultrasound, manual), clinic(manual, ultrasound, consult)}) {
            var page = result("en/" + clinic.slug(), answers);
            var first = page.substring(page.indexOf("class=\"card first\""));
            assertThat(first.substring(0, first.indexOf("</section>")))
                    .contains(title, "service=CONSULT")
                    .doesNotContain("service=ULTRASOUND", "service=MANUAL");
            assertThat(page.indexOf("service=CONSULT", page.indexOf("class=\"offers\"")))
                    .as("first of the other ways too")
                    .isBetween(0, Math.max(page.indexOf("service=MANUAL"), 1) + page.length());
        }
    }

    private Clinic clinic(Part... visits) {
        ClinicBuilder builder = aClinic().with(room("maple"), device("us-one"));
        return builder.with(visits).describedIn(clinics);
    }

    private String result(String changes) {
        return result("en/toronto", changes);
    }

    /** The page that somebody reads who is a tender lump, but for this. */
    private String result(String place, String changes) {
        var slug = place.substring(place.indexOf('/') + 1);
        var answers = AnswersBuilder.tenderLump().but(changes).answers().toJson();
        var visitor = new Visitor(port);
        var check = visitor.json("/api/clinics/" + slug + "/duct-checks", "{\"answers\": " + answers + "}");
        assertThat(check.status()).as(check.text()).isEqualTo(201);
        return visitor.at(check.json().path("key").asString())
                .get("/" + place + "/duct-check/result")
                .text();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String head(String page) {
        var head = page.substring(page.indexOf("class=\"note verdict"));
        return head.substring(0, head.indexOf("</section>"));
    }
}
