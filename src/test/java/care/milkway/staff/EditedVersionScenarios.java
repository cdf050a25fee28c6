package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.identity.Role;
import care.milkway.kernel.AppointmentId;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is published, compared, brought back, read from a file, and who may do so. */
class EditedVersionScenarios extends AtTheEditor {

    @Test
    void ofTwoWhoEditTheSameThingTheSecondIsToldAndLosesNothing() {
        var omar = staff.signedIn(port, staff.somebody(clinic.id(), Role.CLINIC_LEAD));
        var opened = fields(omar.get("/en/staff/clinic/subjects/rooms/maple").body());
        type("rooms/maple", Map.of("name", "The big maple"));
        opened.put("name", "Maple upstairs");
        var answer = omar.post("/en/staff/clinic/subjects/rooms/maple", opened);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else has changed this", "Maple upstairs", "The big maple");
        var again = fields(answer.body());
        assertThat(omar.post("/en/staff/clinic/subjects/rooms/maple", again).status())
                .isEqualTo(302);
        assertThat(lena.get("/en/staff/clinic/subjects/rooms").body()).contains("Maple upstairs");
    }

    @Test
    void twoWhoEditDifferentThingsDoNotMeet() {
        var omar = staff.signedIn(port, staff.somebody(clinic.id(), Role.CLINIC_LEAD));
        var opened = fields(omar.get("/en/staff/clinic/subjects/rooms/birch").body());
        type("rooms/maple", Map.of("name", "The big maple"));
        opened.put("name", "The small birch");
        assertThat(omar.post("/en/staff/clinic/subjects/rooms/birch", opened).status())
                .isEqualTo(302);
        assertThat(lena.get("/en/staff/clinic/subjects/rooms").body()).contains("The big maple", "The small birch");
    }

    @Test
    void aVersionIsComparedAndBroughtBack() {
        type("services/SCAR", scar("105"));
        publish();
        var first = lena.get("/en/staff/clinic/versions/1").body();
        assertThat(first).contains("Price before tax", "105", "95");
        assertThat(lena.post("/en/staff/clinic/versions/1/return", Map.of()).location())
                .isEqualTo("/en/staff/clinic/preview");
        assertThat(publish().status()).isEqualTo(302);
        assertThat(clinics.get(clinic.id()).service("SCAR").orElseThrow().price())
                .isEqualByComparingTo("95");
        assertThat(clinics.get(clinic.id()).version()).isEqualTo(3);
        assertThat(lena.get("/en/staff/clinic/versions").body())
                .contains("Version 3", "for a test", "Sam of the Staff");
    }

    @Test
    void aVersionIsNotBroughtBackOverAnOpenDraftUnasked() {
        type("services/SCAR", scar("105"));
        publish();
        type("services/SCAR", scar("110"));
        var asked = lena.post("/en/staff/clinic/versions/1/return", Map.of());
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("They would be lost.", "name=\"replace\"");
        assertThat(lena.get("/en/staff/clinic/preview").body()).contains("110");
        assertThat(lena.post("/en/staff/clinic/versions/1/return", Map.of("replace", "true"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void theTextOfAFileIsSaidWhereItIsWrongAndAskedAboutOverAnOpenDraft() {
        var form = fields(lena.get("/en/staff/clinic/file").body());
        var wrong = new HashMap<>(form);
        wrong.put("text", form.getOrDefault("text", "").replace("\"holdMinutes\"", "\"heldMinutes\""));
        var refused = lena.post("/en/staff/clinic/file", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("Line [0-9]+, .*heldMinutes");
        type("rooms/maple", Map.of("name", "The big maple"));
        var asked = lena.post("/en/staff/clinic/file", form);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("They would be lost.");
        assertThat(lena.get("/en/staff/clinic/subjects/rooms").body()).contains("The big maple");
    }

    @Test
    void whoDoesNotLeadTheClinicDoesNotEditIt() {
        var robin = staff.signedIn(port, staff.somebody(clinic.id(), Role.FRONT_DESK));
        assertThat(robin.get("/en/staff/clinic").status()).isEqualTo(404);
        assertThat(robin.post("/en/staff/clinic/publication", Map.of()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hours",
                "services",
                "packages",
                "people",
                "rooms",
                "devices",
                "sites",
                "policies",
                "reviews",
                "look"
            })
    void everySubjectIsShownInFrenchToo(String subject) {
        assertThat(lena.get("/fr/staff/clinic/subjects/" + subject).status()).isEqualTo(200);
        assertThat(lena.get("/en/staff/clinic/subjects/" + subject + "/nothing-like-it")
                        .status())
                .isEqualTo(404);
    }
}
