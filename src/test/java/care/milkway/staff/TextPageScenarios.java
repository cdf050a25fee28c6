package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.draft.Drafts;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.kernel.Language;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The lead of a little clinic writes: articles, what parents say, packages, and the text of the file itself. */
@MilkwayTest
class TextPageScenarios {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(seen|revision|version)\" value=\"([^\"]*)\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    Clinics clinics;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    Clinic clinic;
    StaffBrowser lena;

    @BeforeEach
    void lenaLeadsALittleClinic() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        clinic = new DeskVisit(context).littleClinic();
        var staff = new StaffRoom(context);
        lena = staff.signedIn(port, staff.somebody(clinic.id(), Role.CLINIC_LEAD));
    }

    private StaffBrowser.Answer type(String address, Map<String, String> typed) {
        var form = hidden(address);
        form.putAll(typed);
        return lena.post("/en/staff/clinic/" + address, form);
    }

    private Map<String, String> hidden(String address) {
        var form = new HashMap<String, String>();
        HIDDEN.matcher(lena.get("/en/staff/clinic/" + address).body())
                .results()
                .forEach(each -> form.putIfAbsent(each.group(1), each.group(2)));
        return form;
    }

    private void publish() {
        var form = hidden("preview");
        form.put("reason", "for a test");
        assertThat(lena.post("/en/staff/clinic/publication", form).location())
                .isEqualTo("/en/staff/clinic?published=true");
    }

    private static Map<String, String> article(String title) {
        return new HashMap<>(Map.of(
                "title.en", title,
                "lead.en", "Sleep comes back.",
                "description.en", "What helps at night.",
                "text.en", "It gets lighter.\n\n## Tonight\n\n* Dim the lamp\n\n<script>alert(1)</script>",
                "reviewedOn", "2026-11-20"));
    }

    @Test
    void anArticleIsPreviewedWrittenInBothLanguagesMovedUpAndTakenAway() {
        var typed = article("The first weeks");
        typed.put("preview", "true");
        var preview = type("texts/new", typed);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body())
                .contains("<h2>Tonight</h2>", "<li>Dim the lamp</li>", "&lt;script&gt;", "Nothing is saved yet.")
                .doesNotContain("<script>alert");
        assertThat(lena.get("/en/staff/clinic/texts").body()).doesNotContain("The first weeks");
        typed.remove("preview");
        typed.putAll(Map.of(
                "title.fr", "Les premières semaines",
                "description.fr", "Ce qui aide la nuit.",
                "text.fr", "La lumière revient."));
        assertThat(type("texts/new", typed).location()).isEqualTo("/en/staff/clinic/texts");
        assertThat(type("texts/new", article("Another one")).status()).isEqualTo(302);
        publish();
        assertThat(lena.get("/en/" + clinic.slug() + "/articles/the-first-weeks")
                        .body())
                .contains("<h2>Tonight</h2>");
        assertThat(lena.get("/fr/" + clinic.slug() + "/articles/the-first-weeks")
                        .body())
                .contains("La lumière revient.");
        type("texts/articles~another-one/earlier", hidden("texts/articles~another-one"));
        assertThat(lena.get("/en/staff/clinic/preview").body()).contains("What there is to read");
        publish();
        assertThat(clinics.get(clinic.id()).articles()).containsSubsequence("another-one", "the-first-weeks");
        type("texts/articles~the-first-weeks/removal", hidden("texts/articles~the-first-weeks"));
        publish();
        assertThat(lena.get("/en/" + clinic.slug() + "/articles/the-first-weeks")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsMissingInATextIsSaidAtItsFieldAndTheWordsStay() {
        var typed = article("The first weeks");
        typed.putAll(Map.of("text.en", "As [somebody-2020] says", "title.fr", "Les premières semaines"));
        var refused = type("texts/new", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"text.en-wrong\"", "The source somebody-2020 is cited", "id=\"description.fr-wrong\"")
                .contains("As [somebody-2020] says", "Les premières semaines");
    }

    @Test
    void twoWhoWriteTheSamePageAreToldAndNothingIsLost() {
        var first = hidden("texts/home");
        var words = Map.of(
                "title.en",
                "Welcome",
                "description.en",
                "A clinic.",
                "text.en",
                "Come in.",
                "reviewedOn",
                "2026-11-20");
        assertThat(type("texts/home", words).status()).isEqualTo(302);
        first.putAll(words);
        first.put("text.en", "Come in, it is warm.");
        var second = lena.post("/en/staff/clinic/texts/home", first);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else has changed this", "Come in, it is warm.");
    }

    @Test
    void whatSomebodySaidIsShownWithTheDayOnWhichSheAgreed() {
        var said = Map.of("text.en", "They were kind.", "by.en", "A parent of two");
        var refused = type("subjects/reviews/new", said);
        assertThat(refused.status()).isEqualTo(404);
        var missing = type("subjects/reviews", said);
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("id=\"consentedOn-wrong\"", "the day on which she agreed");
        var whole = new HashMap<>(said);
        whole.put("consentedOn", "2026-11-01");
        assertThat(type("subjects/reviews", whole).status()).isEqualTo(302);
        whole.put("text.en", "They listened.");
        assertThat(type("subjects/reviews", whole).status()).isEqualTo(302);
        type("subjects/reviews/1/earlier", hidden("subjects/reviews/1"));
        publish();
        assertThat(clinics.get(clinic.id()).reviews())
                .extracting(each -> each.text().in(Language.EN))
                .containsExactly("They listened.", "They were kind.");
        var stale = hidden("subjects/reviews/0");
        type("subjects/reviews/0/removal", stale);
        assertThat(lena.post("/en/staff/clinic/subjects/reviews/0/removal", stale)
                        .status())
                .as("what stands there now is another one")
                .isEqualTo(409);
        publish();
        assertThat(clinics.get(clinic.id()).reviews()).hasSize(1);
    }

    @Test
    void aPackageIsSoldOnceItIsPublished() {
        var six = Map.of("name.en", "Six of them", "service", "SCAR", "visits", "6", "price", "500,50");
        assertThat(type("subjects/packages", six).status()).isEqualTo(302);
        publish();
        assertThat(clinics.get(clinic.id()).packages()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("SIX_OF_THEM");
            assertThat(each.price()).isEqualByComparingTo("500.50");
        });
        var one = new HashMap<>(six);
        one.put("visits", "1");
        assertThat(type("subjects/packages/SIX_OF_THEM", one).body()).contains("id=\"visits-wrong\"");
    }

    @Test
    void aColourInWhichNobodyCouldReadIsRefusedAtItsFieldWithItsContrast() {
        var wrong = type(
                "subjects/look", Map.of("name", clinic.name(), "brand.primary", "#ffffff", "brand.accent", "#efae86"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"brand.primary-wrong\"")
                .containsPattern("their contrast would be [0-9.]+, and [0-9.]+ is needed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"holdMinutes\"|\"heldMinutes\"|Aucun champ ne s’appelle heldMinutes",
                "\"SCAR_THERAPY\"|\"SCARS\"|SCARS ne peut pas être ici",
                "\"demo\":true|\"demo\":\"no\"|Il faut true ou false ici",
                "\"currency\":\"CAD\"|\"currency\":\"cad\"|Écrivez la monnaie",
                "\"languages\":[|\"languages\":[[|Cette ligne est illisible",
                "\"09:00-17:00\"|\"17:00-09:00\"|Les heures finissent",
                "\"09:00-17:00\"|\"nine to five\"|Écrivez les heures",
            })
    void aRuleOfTheFileSpeaksFrenchOnAFrenchPage(String before, String after, String sentence) {
        var form = hidden("file");
        var text = context.getBean(Drafts.class);
        var document = Actor.Operator.AT_THE_MACHINE.doing(
                () -> text.of(clinic.id()).text().document());
        var compact = document.replace("\" : ", "\":").replace("\": ", "\":").replace("[ ", "[");
        assertThat(compact).contains(before);
        form.put("text", compact.replace(before, after));
        var answer = lena.post("/fr/staff/clinic/file", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence).doesNotContain("(en anglais)");
    }

    @Test
    void whoseBookingWasOnItsWayWhileSomebodyPublishedIsListedForTheLead() {
        assertThat(type("subjects/hours/mei", Map.of("hours.main.THURSDAY", "9-17"))
                        .status())
                .isEqualTo(302);
        publish();
        var desk = new DeskVisit(context);
        var zone = clinic.sites().getFirst().timeZone();
        var start = LocalDateTime.parse("2026-12-02T10:00").atZone(zone).toInstant();
        desk.booked(clinic, desk.person(clinic.id(), "Maya Okafor"), "SCAR", "mei", start);
        assertThat(lena.get("/en/staff/clinic").body())
                .as("she saw a minute ago that nobody was in the way")
                .contains("1 appointment was booked while you published", "Maya Okafor", "outside working hours");
        clock.pass(Duration.ofMinutes(1));
        desk.booked(clinic, desk.person(clinic.id(), "June Whitaker"), "SCAR", "mei", start.plus(Duration.ofHours(2)));
        assertThat(lena.get("/en/staff/clinic").body())
                .as("what the desk books outside the hours afterwards, it books on purpose")
                .contains("1 appointment was booked")
                .doesNotContain("June Whitaker");
    }

    @Test
    void aServiceThatNobodyGivesHasAPageAndNoTimes() {
        var nobody = new HashMap<>(Map.of("name.en", "Scars", "price", "95", "minutes", "30"));
        nobody.putAll(Map.of(
                "bufferBeforeMinutes", "0",
                "bufferAfterMinutes", "10",
                "professions", "DOCTOR",
                "modes", "IN_PERSON",
                "treatment", "SCAR_THERAPY",
                "roomKind", "TREATMENT"));
        assertThat(type("subjects/services", nobody).status()).isEqualTo(302);
        publish();
        assertThat(lena.get("/en/" + clinic.slug() + "/times?service=SCARS").status())
                .isEqualTo(200);
        assertThat(lena.get("/en/" + clinic.slug()).status()).isEqualTo(200);
        assertThat(lena.get("/en/" + clinic.slug() + "/services/scars").status())
                .isEqualTo(200);
    }
}
