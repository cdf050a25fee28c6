package care.milkway.worklist;

import static care.milkway.testing.ClinicBuilder.device;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.episode.AtHome;
import care.milkway.identity.Role;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.ClinicBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calibration ends on a day that everybody knew: nobody is sent home because of it. */
class DeviceWorkScenarios extends AtHome {

    @Autowired
    OverdueWork overdue;

    private ClinicBuilder described;

    @BeforeEach
    void aClinicThatIsDescribedAnew() {
        described =
                larkhollow().called("lapsing-" + UUID.randomUUID().toString().substring(0, 8));
        until("2029-12-31");
    }

    @Test
    void aDevicePastItsCalibrationIsOnTheListUntilItIsCalibratedAgain() {
        until("2026-11-01");
        overdue.noteDevices();
        overdue.noteDevices();
        assertThat(work()).containsExactly("DEVICE");
        assertThat(page(Role.FRONT_DESK))
                .contains(
                        "A device needs its calibration: Wavelet (test)",
                        "It was calibrated until November 1, 2026.",
                        "The clinic lead enters the new date.")
                .doesNotContain("/staff/clinic/subjects");
        assertThat(page(Role.CLINIC_LEAD)).contains("/en/staff/clinic/subjects/devices/us-one", "Enter the new date");
        until("2027-11-01");
        overdue.noteDevices();
        assertThat(work()).containsExactly("DEVICE BY_ITSELF");
        assertThat(page(Role.FRONT_DESK)).contains("It is calibrated again, or not here any more.");
    }

    @Test
    void aDeviceIsOnTheListAFortnightBeforeOnlyIfPeopleAreBookedWithIt() {
        until("2026-12-10");
        overdue.noteDevices();
        assertThat(work()).as("nobody comes to it").isEmpty();
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        overdue.noteDevices();
        assertThat(work()).containsExactly("DEVICE");
        assertThat(page(Role.FRONT_DESK)).contains("It is calibrated until December 10, 2026, and people are booked");
    }

    @Test
    void whatWasSaidBeforeItLapsedDoesNotHideThatItHasLapsed() {
        until("2026-12-10");
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        overdue.noteDevices();
        closed("The technician comes on the 9th.");
        overdue.noteDevices();
        assertThat(work()).containsExactly("DEVICE DONE");
        clock.pass(Duration.ofDays(14));
        overdue.noteDevices();
        assertThat(work()).contains("DEVICE");
        assertThat(page(Role.FRONT_DESK)).contains("It was calibrated until December 10, 2026.");
        closed("It is in the cupboard.");
        overdue.noteDevices();
        assertThat(work()).containsOnly("DEVICE DONE");
    }

    /** The item was closed for good when somebody typed a date and took it back. */
    @Test
    void aDateThatWasWrongAndIsTakenBackPutsTheDeviceOnTheListAgain() {
        until("2026-11-01");
        overdue.noteDevices();
        until("2028-11-01");
        overdue.noteDevices();
        until("2026-11-01");
        clock.pass(Duration.ofMinutes(1));
        overdue.noteDevices();
        overdue.noteDevices();
        assertThat(work()).containsExactlyInAnyOrder("DEVICE BY_ITSELF", "DEVICE");
    }

    private void until(String day) {
        clinic = described.with(device("us-one").calibratedUntil(day)).describedIn(clinics);
    }

    private void closed(String words) {
        var item = jdbc.sql("select item_id from worklist.item where clinic_id = ? and closed_at is null")
                .param(clinic.id().value())
                .query(UUID.class)
                .single();
        var staff = new StaffRoom(context);
        staff.signedIn(port, staff.somebody(clinic.id(), Role.FRONT_DESK))
                .post("/en/staff/worklist/" + item + "/outcome", Map.of("outcome", words));
    }

    private String page(Role role) {
        var staff = new StaffRoom(context);
        return staff.signedIn(port, staff.somebody(clinic.id(), role))
                .get("/en/staff/worklist")
                .body();
    }
}
