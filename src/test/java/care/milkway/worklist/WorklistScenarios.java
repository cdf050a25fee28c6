package care.milkway.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.database.ChangeFeed;
import care.milkway.episode.AtHome;
import care.milkway.identity.Role;
import care.milkway.staff.StaffBrowser;
import care.milkway.staff.StaffRoom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever needs help at home is on the list until somebody has said what was done. */
class WorklistScenarios extends AtHome {

    @Autowired
    OverdueWork unanswered;

    @Autowired
    ChangeFeed changes;

    @Test
    void theFrontDeskSeesThatSheMustBeCalledAndNotWhatSheSaid() {
        mayaIsWorse();
        var robin = staff(Role.FRONT_DESK).get("/en/staff/worklist").body();
        assertThat(robin)
                .contains("Call now, she needs help: Maya Okafor", "tel:+14165550110")
                .doesNotContain("See a doctor today", "fever", "Chills");
        var samira = staff(Role.PRACTITIONER).get("/en/staff/worklist").body();
        assertThat(samira).contains("She was told: See a doctor today", "A fever may mean an infected breast.");
        assertThat(staff(Role.FRONT_DESK).get("/en/staff/board").body())
                .contains("Somebody at home has to be called", "/en/staff/worklist");
    }

    @Test
    void whoTakesItSaysUntilWhenAndWhatWasDone() {
        mayaIsWorse();
        var samira = staff(Role.PRACTITIONER);
        var item = "/en/staff/worklist/" + item();
        assertThat(samira.post(item + "/taking", Map.of("within", "30")).status())
                .isEqualTo(302);
        assertThat(samira.get("/en/staff/worklist").body()).contains("Sam of the Staff has it, until");
        assertThat(samira.get("/en/staff/board").body()).doesNotContain("has to be called");
        clock.pass(Duration.ofMinutes(31));
        assertThat(samira.get("/en/staff/worklist").body()).contains("who sees to it?");
        assertThat(samira.get("/en/staff/board").body()).contains("has to be called");

        var silent = samira.post(item + "/outcome", Map.of("outcome", " "));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("Please say in a few words what was done");
        assertThat(samira.post(item + "/outcome", Map.of("outcome", "Called; she goes to emergency."))
                        .status())
                .isEqualTo(302);
        assertThat(samira.get("/en/staff/worklist").body())
                .contains("Nothing waits.", "Done in the last seven days", "Called; she goes to emergency.");
        assertThat(samira.post(item + "/outcome", Map.of("outcome", "Again")).status())
                .isEqualTo(409);
        assertThat(work()).containsExactly("TURNED_WORSE DONE");
    }

    @Test
    void whoDoesNotAnswerForTwelveHoursIsCalledUntilSheDoes() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        clock.pass(Duration.ofHours(12).minusMinutes(1));
        unanswered.note();
        assertThat(work()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        unanswered.note();
        unanswered.note();
        assertThat(work()).containsExactly("NO_ANSWER");
        assertThat(staff(Role.FRONT_DESK).get("/en/staff/worklist").body())
                .contains("No answer: call and ask how she is: Maya Okafor");

        says(BETTER);
        assertThat(work()).containsExactly("NO_ANSWER BY_ITSELF");
        assertThat(staff(Role.FRONT_DESK).get("/en/staff/worklist").body()).contains("She has answered.");
    }

    @Test
    void whoCouldNotBeToldIsOnTheListOnceUntilSomebodySaysWhatWasDone() {
        var booked = booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        jdbc.sql("""
                        update messaging.message set given_up_at = ?, given_up_reason = 'ADDRESS_REFUSED'
                        where clinic_id = ? and appointment_id = ?""")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clinic.id().value(),
                        booked.id().value())
                .update();
        unanswered.note();
        unanswered.note();
        assertThat(work()).containsExactly("UNDELIVERED");
        var robin = staff(Role.FRONT_DESK);
        assertThat(robin.get("/en/staff/worklist").body())
                .contains(
                        "A message did not arrive",
                        "/en/staff/visits/" + booked.id().value());
        robin.post("/en/staff/worklist/" + item() + "/outcome", Map.of("outcome", "Told her on the phone."));
        unanswered.note();
        assertThat(work()).containsExactly("UNDELIVERED DONE");
    }

    @Test
    void staffOfAnotherClinicNeitherSeeNorCloseIt() {
        mayaIsWorse();
        var other = larkhollow().describedIn(clinics);
        var staff = new StaffRoom(context);
        var stranger = staff.signedIn(port, staff.somebody(other.id(), Role.CLINIC_LEAD));
        assertThat(stranger.get("/en/staff/worklist").body())
                .contains("Nothing waits.")
                .doesNotContain("Maya");
        assertThat(stranger.post("/en/staff/worklist/" + item() + "/outcome", Map.of("outcome", "Gone"))
                        .status())
                .isEqualTo(409);
        assertThat(work()).containsExactly("TURNED_WORSE");
    }

    private void mayaIsWorse() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        var worse = new HashMap<>(BETTER);
        worse.put("course", "WORSE");
        worse.put("temperature.value", "38.4");
        assertThat(says(worse).status()).isEqualTo(302);
        changes.poll();
    }

    private UUID item() {
        return jdbc.sql("select item_id from worklist.item where clinic_id = ?")
                .param(clinic.id().value())
                .query(UUID.class)
                .single();
    }

    private StaffBrowser staff(Role role) {
        var staff = new StaffRoom(context);
        return staff.signedIn(port, staff.somebody(clinic.id(), role));
    }
}
