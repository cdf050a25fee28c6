package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.picture.ImageFormat;
import care.milkway.identity.Role;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Paper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The lead of a little clinic hangs its pictures. */
@MilkwayTest
class PicturePageScenarios {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(seen|kept|revision|version)\" value=\"([^\"]*)\"");
    private static final Map<String, String> WORDS =
            Map.of("alt.en", "A red wall beside a dark one", "alt.fr", "Un mur rouge à côté d’un mur sombre");

    @Autowired
    ApplicationContext context;

    @Autowired
    Clinics clinics;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    Clinic clinic;
    StaffRoom staff;
    StaffBrowser lena;

    @BeforeEach
    void lenaLeadsALittleClinic() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        clinic = new DeskVisit(context).littleClinic();
        staff = new StaffRoom(context);
        lena = staff.signedIn(port, staff.somebody(clinic.id(), Role.CLINIC_LEAD));
    }

    private static Map<String, String> hidden(String page) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(each -> fields.putIfAbsent(each.group(1), each.group(2)));
        return fields;
    }

    private static List<Map.Entry<String, String>> form(String page, Map<String, String> words) {
        var fields = new ArrayList<>(words.entrySet());
        fields.addAll(hidden(page).entrySet());
        return fields;
    }

    private StaffBrowser.Answer hang(String spot, byte[] picture, Map<String, String> words) {
        var address = "/en/staff/clinic/pictures/" + spot;
        return lena.uploadInForm(address, form(lena.get(address).body(), words), picture);
    }

    private void publish() {
        var form = hidden(lena.get("/en/staff/clinic/preview").body());
        form.put("reason", "pictures");
        assertThat(lena.post("/en/staff/clinic/publication", form).location())
                .isEqualTo("/en/staff/clinic?published=true");
    }

    private Clinic now() {
        return clinics.get(clinic.id());
    }

    @Test
    void aPhotoIsHungSeenOnlyAfterPublishingAndTakenDownAgain() {
        assertThat(hang("hero", Paper.photo("jpeg"), WORDS).location()).isEqualTo("/en/staff/clinic/pictures#hero");
        assertThat(now().brand().pictures().hero()).isNull();
        publish();
        var use = now().brand().pictures().hero();
        var image = now().image(use).orElseThrow();
        assertThat(image.format()).isEqualTo(ImageFormat.JPEG);
        var home = lena.get("/fr/" + clinic.slug()).body();
        assertThat(home).contains(image.address(clinic.slug()), "Un mur rouge à côté");
        assertThat(lena.headers(image.address(clinic.slug())).get("content-type"))
                .containsExactly("image/jpeg");
        var seen = Map.of(
                "seen",
                hidden(lena.get("/en/staff/clinic/pictures/hero").body()).getOrDefault("seen", ""));
        assertThat(lena.post("/en/staff/clinic/pictures/hero/removal", seen).status())
                .isEqualTo(302);
        publish();
        assertThat(now().brand().pictures().hero()).isNull();
        assertThat(now().images().byName()).isEmpty();
        assertThat(lena.get("/en/staff/clinic/versions/2").body())
                .as("an earlier version shows its own picture")
                .contains("/staff/clinic/pictures/files/" + image.file());
        assertThat(lena.get("/en/staff/clinic/pictures/files/" + image.file()).status())
                .isEqualTo(200);
    }

    @Test
    void everyoneOfTheClinicHasHerOwnPictureAndAnotherOneReplacesIt() {
        hang("person~mei", Paper.photo("png"), WORDS);
        hang("person~tala", Paper.photo("jpeg"), WORDS);
        hang("service~SCAR", Paper.photo("jpeg"), WORDS);
        hang(
                "map~main",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>".getBytes(StandardCharsets.UTF_8),
                WORDS);
        hang("person~mei", Paper.photo("jpeg"), WORDS);
        publish();
        var mei = now().image(now().practitioner("mei").orElseThrow().portrait());
        assertThat(mei).hasValueSatisfying(image -> assertThat(image.format()).isEqualTo(ImageFormat.JPEG));
        assertThat(now().images().byName())
                .containsOnlyKeys("person-mei.jpeg", "person-tala.jpeg", "service-scar.jpeg", "map-main.svg");
    }

    @Test
    void aPictureWithoutWordsIsKeptAndTheWordsAreAskedForInEachLanguage() {
        var refused = hang("hero", Paper.photo("jpeg"), Map.of("alt.en", "A red wall"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"alt.fr-wrong\"", "You don’t have to choose it again", "A red wall")
                .doesNotContain("id=\"alt.en-wrong\"", "id=\"file-wrong\"");
        var again = lena.uploadInForm("/en/staff/clinic/pictures/hero", form(refused.body(), WORDS), new byte[0]);
        assertThat(again.status()).as(again.body()).isEqualTo(302);
        publish();
        assertThat(now().image(now().brand().pictures().hero())).isPresent();
    }

    @Test
    void whatIsNoPictureIsSaidAtTheFieldAndNothingTypedIsLost() {
        refused("A file of words".getBytes(StandardCharsets.UTF_8), "neither a JPEG, a PNG nor an SVG");
        refused(new byte[0], "Choose a picture.");
        refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}, "can’t be opened");
        refused(bomb(), "too many points");
        refused(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "could do more");
        refused(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                "does not say how large it is");
        refused(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><!--" + "x".repeat(300_000)
                                + "--></svg>")
                        .getBytes(StandardCharsets.UTF_8),
                "This file is too large");
        assertThat(lena.get("/en/staff/clinic").body()).contains("Nobody sees it until you publish it.");
    }

    private void refused(byte[] picture, String sentence) {
        var answer = hang("hero", picture, WORDS);
        assertThat(answer.status()).as(sentence).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"file-wrong\"", sentence, "A red wall beside a dark one");
    }

    /** A few bytes that say they are a picture of four thousand million points. */
    private static byte[] bomb() {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void twoWhoHangAPictureAtTheSamePlaceAreToldAndNothingIsLost() {
        var page = lena.get("/en/staff/clinic/pictures/hero").body();
        hang("hero", Paper.photo("jpeg"), WORDS);
        var second = lena.uploadInForm("/en/staff/clinic/pictures/hero", form(page, WORDS), Paper.photo("png"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else has changed this", "You don’t have to choose it again");
        var saved = lena.uploadInForm("/en/staff/clinic/pictures/hero", form(second.body(), WORDS), new byte[0]);
        assertThat(saved.status()).isEqualTo(302);
        publish();
        assertThat(now().image(now().brand().pictures().hero()))
                .hasValueSatisfying(image -> assertThat(image.format()).isEqualTo(ImageFormat.PNG));
    }

    @Test
    void aPictureIsTakenFromNobodyWhoIsNotAskedForItsForm() {
        var page = lena.get("/en/staff/clinic/pictures/hero").body();
        assertThat(lena.upload("/en/staff/clinic/pictures/hero", form(page, WORDS), "x", Paper.photo("jpeg"))
                        .status())
                .as("without the token of the form")
                .isEqualTo(403);
        var robin = staff.signedIn(port, staff.somebody(clinic.id(), Role.FRONT_DESK));
        assertThat(robin.uploadInForm("/en/staff/clinic/pictures/hero", form(page, WORDS), Paper.photo("jpeg"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theWholeClinicComesBackFromItsZip() {
        hang("hero", Paper.photo("jpeg"), WORDS);
        var asked = lena.uploadInForm("/en/staff/clinic/folder", List.of(), new byte[] {1});
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("id=\"file-wrong\"", "Nothing has changed.");
        assertThat(lena.headers("/en/staff/clinic/file.zip").get("content-type"))
                .containsExactly("application/zip");
    }
}
