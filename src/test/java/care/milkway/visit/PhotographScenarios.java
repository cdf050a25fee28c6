package care.milkway.visit;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static care.milkway.visit.VisitRoom.complete;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.AppointmentId;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.Paper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photographs of the breast: only with her own word for it, and seen by nobody once she takes it back. */
class PhotographScenarios extends AtAVisit {

    private static final List<Map.Entry<String, String>> LEFT = List.of(Map.entry("side", "LEFT"));

    private AppointmentId visit;
    private StaffBrowser maya;

    @BeforeEach
    void mayaIsInTheRoom() {
        visit = begun();
        maya = new StaffBrowser(port);
    }

    @Test
    void withoutHerConsentThereIsNoPhotograph() {
        assertThat(mei.get(record(visit)).body())
                .contains("She has not been asked", "Hand over the tablet: let her read about photographs")
                .doesNotContain("type=\"file\"");
        refused(Paper.photo("jpeg"), "She has not agreed to photographs");
        assertThat(kept()).isZero();
    }

    @Test
    void whatSheAgreedToIsKeptAndLookedAtInsideTheRecordOnly() {
        agrees();
        assertThat(adds(Paper.photo("jpeg")).status()).isEqualTo(302);
        var page = mei.get(record(visit)).body();
        assertThat(page).contains("left breast, 10:00");
        var picture = picture(page);
        assertThat(mei.get(picture).status()).isEqualTo(200);
        assertThat(mei.headers(picture))
                .containsEntry("content-type", List.of("image/jpeg"))
                .containsEntry("cache-control", List.of("no-store"));
        assertThat(looks()).as("each look is noted").isEqualTo(2);
        assertThat(room.robin().get(picture).status()).isIn(403, 404);
        assertThat(new StaffBrowser(port).get(picture).status()).isEqualTo(302);
        assertThat(room.robin().get("/en/staff/board?day=2026-11-30").body()).doesNotContain("photograph");
        var colleague = room.colleague();
        assertThat(colleague.get(picture).location()).as("says why first").isEqualTo(record(visit));
        colleague.post(record(visit) + "/reading", Map.of("reason", "I stand in for Mei"));
        assertThat(colleague.get(picture).status()).isEqualTo(200);
        assertThat(looks()).isEqualTo(3);
    }

    @Test
    void onceSheTakesItBackNobodySeesThemAnyMore() {
        agrees();
        adds(Paper.photo("jpeg"));
        var picture = picture(mei.get(record(visit)).body());
        maya.postWithout(room.link(visit) + "/photographs/withdrawal", Map.of());
        assertThat(maya.get(room.link(visit) + "/photographs").body())
                .contains("Nobody can see your photographs any more");
        assertThat(mei.get(picture).status()).isEqualTo(404);
        assertThat(mei.get(record(visit)).body())
                .contains("She no longer agrees to photographs")
                .doesNotContain("left breast, 10:00");
        refused(Paper.photo("png"), "She has not agreed to photographs");
        agrees();
        assertThat(mei.get(picture).status())
                .as("what she agrees to anew is what comes after it")
                .isEqualTo(404);
    }

    @Test
    void sheTellsHerPractitionerAndItIsOneTouch() {
        agrees();
        adds(Paper.photo("png"));
        var picture = picture(mei.get(record(visit)).body());
        mei.post(record(visit) + "/photographs/withdrawal", Map.of());
        assertThat(mei.get(picture).status()).isEqualTo(404);
    }

    /** The register knew her under three entries: what she took back under one of them was still seen under another. */
    @Test
    void whatSheTakesBackIsGoneUnderEveryEntryOfHers() {
        agrees();
        adds(Paper.photo("jpeg"));
        var picture = picture(mei.get(record(visit)).body());
        var second = room.somebodyElse();
        var third = room.somebodyElse();
        room.merged(second, room.maya);
        room.merged(third, second);
        var later = room.booked(third, tenderLump().answers(), AT_TEN.plus(Duration.ofHours(1)));
        assertThat(mei.get(picture).status()).isEqualTo(200);
        maya.postWithout(room.link(later) + "/photographs/withdrawal", Map.of());
        assertThat(mei.get(picture).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPhotographIsSaidAtItsPlace() {
        agrees();
        refused(new byte[0], "Choose the photograph first");
        assertThat(mei.upload(record(visit) + "/photographs", withToken(), "empty.jpg", new byte[0])
                        .body())
                .contains("This file is empty");
        refused(Arrays.copyOf(Paper.photo("jpeg"), 10 * 1024 * 1024 + 1), "larger than 10 MB");
        refused(Paper.pdf(), "no JPEG or PNG photograph, whatever its name says");
        refused("<svg/>".getBytes(StandardCharsets.US_ASCII), "no JPEG or PNG photograph, whatever its name says");
        refused(Paper.bomb(60_000, 60_000), "more points than we can read");
        refused(Arrays.copyOf(Paper.photo("jpeg"), 200), "can’t be read");
        var nowhere = mei.uploadInForm(record(visit) + "/photographs", List.of(), Paper.photo("jpeg"));
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.body()).contains("Choose which breast it shows");
        assertThat(kept()).isZero();
    }

    @Test
    void whatTheCameraNotedAndTheBytesThemselvesAreNowhereInTheDatabase() {
        agrees();
        adds(Paper.withPlace(Paper.photo("jpeg")));
        var picture = picture(mei.get(record(visit)).body());
        assertThat(mei.get(picture).body()).contains("JFIF").doesNotContain("43.6532");
        var stored = jdbc.sql("select ciphertext from visit.photograph where appointment_id = ?")
                .param(visit.value())
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF", "43.6532");
    }

    @Test
    void aSignedRecordTakesNoMoreAndStillShowsThem() {
        agrees();
        adds(Paper.photo("jpeg"));
        mei.post(record(visit) + "/signature", complete(1));
        var page = mei.get(record(visit)).body();
        assertThat(page)
                .contains("Nobody can change this record", "left breast, 10:00")
                .doesNotContain("type=\"file\"");
        refused(Paper.photo("jpeg"), "You can’t write in this record");
        assertThat(kept()).isOne();
    }

    @Test
    void theTextSheReadsIsTheOneInForceAndHerNameIsNeeded() {
        var page = room.link(visit) + "/photographs";
        assertThat(maya.get(page).body()).contains("You are treated just the same, without photographs");
        assertThat(maya.postWithout(page, Map.of("version", "2026-11", "name", " "))
                        .status())
                .isEqualTo(422);
        var late = maya.postWithout(page, Map.of("version", "2025-01", "name", "Maya Okafor"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Please read it again");
    }

    private void agrees() {
        assertThat(maya.postWithout(
                                room.link(visit) + "/photographs", Map.of("version", "2026-11", "name", "Maya Okafor"))
                        .status())
                .isEqualTo(302);
    }

    private StaffBrowser.Answer adds(byte[] file) {
        return mei.uploadInForm(record(visit) + "/photographs", LEFT, file);
    }

    private void refused(byte[] file, String sentence) {
        var answer = adds(file);
        assertThat(answer.status()).as(sentence).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
        assertThat(answer.body().contains("value=\"LEFT\" checked"))
                .as("what she chose is not lost")
                .isEqualTo(answer.body().contains("type=\"file\""));
    }

    private List<Map.Entry<String, String>> withToken() {
        var token = mei.get(record(visit)).body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return List.of(Map.entry("side", "LEFT"), Map.entry("_csrf", token));
    }

    private String picture(String page) {
        var found =
                Pattern.compile(record(visit) + "/photographs/[0-9a-f-]{36}").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private int kept() {
        return jdbc.sql("select count(*) from visit.photograph where appointment_id = ?")
                .param(visit.value())
                .query(Integer.class)
                .single();
    }

    private int looks() {
        return jdbc.sql("""
                        select count(*) from audit.entry e
                        where e.clinic_id = ? and e.kind = 'photograph' and e.action = 'READ'""")
                .param(room.clinic.id().value())
                .query(Integer.class)
                .single();
    }
}
