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

/** The lead of a little clinic edits it in her browser, without scripts. */
class EditingPageScenarios extends AtTheEditor {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"105|105", "99.50|99.50", "99,50|99.50", "$ 120|120", "120 $|120"})
    void aPriceIsReadHoweverItIsTypedInEnglishOrFrench(String typed, String price) {
        assertThat(type("services/SCAR", scar(typed)).status()).isEqualTo(302);
        assertThat(clinics.get(clinic.id()).service("SCAR").orElseThrow().price())
                .isEqualByComparingTo("95");
        assertThat(publish().location()).isEqualTo("/en/staff/clinic?published=true");
        assertThat(clinics.get(clinic.id()).service("SCAR").orElseThrow().price())
                .isEqualByComparingTo(price);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1.000", "-5", "five", "1e5", "", "95.505"})
    void aPriceThatCouldMeanAnythingElseIsAskedForAgain(String typed) {
        var answer = type("services/SCAR", scar(typed));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("price-wrong", "value=\"" + typed + "\"");
        assertThat(lena.get("/en/staff/clinic").body()).contains("Nobody sees it until you publish it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9-12, 11-14|These hours overlap",
                "17-9|Hours end after they begin",
                "9-12:03|multiple of five",
                "all day|Write hours like",
                "25-26|Write hours like"
            })
    void hoursThatCanNotBeAreSaidAtTheirDay(String typed, String sentence) {
        var answer = type("hours/mei", Map.of("hours.main.MONDAY", typed));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"hours.main.MONDAY-wrong\"").contains(sentence);
    }

    @Test
    void hoursAreTypedAsPeopleWriteThem() {
        assertThat(type("hours/mei", Map.of("hours.main.MONDAY", "9am to 12:30pm; 13 h 30 – 17 h"))
                        .status())
                .isEqualTo(302);
        assertThat(lena.get("/en/staff/clinic/subjects/hours/mei").body()).contains("09:00-12:30, 13:30-17:00");
    }

    @Test
    void anEditThatWouldStrandThreeAppointmentsWaitsUntilTheyAreDealtWith() {
        var visits = new AppointmentId[] {
            booked("mei", "2026-12-02T10:00"), booked("mei", "2026-12-09T11:00"), booked("mei", "2026-12-16T12:00")
        };
        booked("mei", "2026-12-03T10:00");
        type("hours/mei", Map.of("hours.main.WEDNESDAY", ""));
        var preview = lena.get("/en/staff/clinic/preview").body();
        assertThat(preview).contains("3 appointments would have no place any more.", "Maya Okafor", "416");
        assertThat(preview).doesNotContain("name=\"reason\"");
        for (var visit : visits) {
            assertThat(preview).contains("/en/staff/visits/" + visit.value());
            assertThat(lena.post(
                                    "/en/staff/visits/" + visit.value() + "/cancellation",
                                    Map.of("reason", "the hours change"))
                            .status())
                    .isLessThan(400);
        }
        assertThat(lena.get("/en/staff/clinic/preview").body()).contains("No booked appointment is in the way.");
        assertThat(publish().status()).isEqualTo(302);
    }

    @Test
    void aVisitThatIsBookedWhileSomebodyReadsThePreviewIsInTheWayToo() {
        type("hours/mei", Map.of("hours.main.WEDNESDAY", ""));
        var form = new HashMap<>(fields(lena.get("/en/staff/clinic/preview").body()));
        booked("mei", "2026-12-02T10:00");
        form.put("reason", "for a test");
        var answer = lena.post("/en/staff/clinic/publication", form);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("1 appointment would have no place any more.");
        assertThat(clinics.get(clinic.id()).version()).isEqualTo(1);
    }

    @Test
    void aProfessionThatABookedVisitNeedsIsNotTakenAwayUnseen() {
        booked("mei", "2026-12-02T10:00");
        type("services/SCAR", Map.of("professions", "KINESIOLOGIST", "modes", "IN_PERSON"));
        assertThat(lena.get("/en/staff/clinic/preview").body())
                .contains("1 appointment would have no place any more.", "would not give this any more");
    }

    @Test
    void aRoomIsAddedAndTakenAway() {
        var added = type("rooms/new", Map.of("name", "Élan room", "kind", "TREATMENT", "site", "main"));
        assertThat(added.status()).isEqualTo(404);
        var form = fields(lena.get("/en/staff/clinic/subjects/rooms/new").body());
        form.putAll(Map.of("name", "Élan room", "kind", "TREATMENT", "site", "main"));
        assertThat(lena.post("/en/staff/clinic/subjects/rooms", form).status()).isEqualTo(302);
        assertThat(lena.get("/en/staff/clinic/subjects/rooms/elan-room").status())
                .isEqualTo(200);
        lena.post(
                "/en/staff/clinic/subjects/rooms/elan-room/removal",
                fields(lena.get("/en/staff/clinic/subjects/rooms/elan-room").body()));
        assertThat(lena.get("/en/staff/clinic/subjects/rooms/elan-room").status())
                .isEqualTo(404);
    }

    @Test
    void aServiceMoreHasItsPageAtOnce() {
        var form = fields(lena.get("/en/staff/clinic/subjects/services/new").body());
        form.putAll(Map.of(
                "name.en",
                "A first \"look\"",
                "price",
                "0",
                "minutes",
                "15",
                "bufferBeforeMinutes",
                "0",
                "bufferAfterMinutes",
                "0",
                "professions",
                "MASSAGE_THERAPIST",
                "modes",
                "PHONE",
                "treatment",
                "INTRO_CALL"));
        var added = lena.post("/en/staff/clinic/subjects/services", form);
        assertThat(added.status()).as(added.body()).isEqualTo(302);
        assertThat(publish().status()).isEqualTo(302);
        assertThat(lena.get("/en/" + clinic.slug() + "/services/a-first-look").body())
                .contains("A first");
    }

    @Test
    void theClinicIsClosedForAHolidayAndOpenedAgain() {
        assertThat(lena.post("/en/staff/clinic/closures", Map.of("first", "2026-12-24", "last", "2026-12-26"))
                        .status())
                .isEqualTo(302);
        assertThat(lena.get("/en/staff/clinic/closures").body()).contains("December 24", "December 25", "December 26");
        publish();
        assertThat(clinics.get(clinic.id())
                        .practitioner("mei")
                        .orElseThrow()
                        .hours()
                        .getFirst()
                        .exceptions())
                .hasSize(3);
        lena.post("/en/staff/clinic/closures", Map.of("first", "2026-12-24", "open", "true"));
        assertThat(lena.get("/en/staff/clinic/closures").body()).doesNotContain("December 24");
        assertThat(lena.post("/en/staff/clinic/closures", Map.of("first", "x")).status())
                .isEqualTo(422);
    }

    @Test
    void aTextIsWrittenInBothLanguages() {
        var form = fields(lena.get("/en/staff/clinic/texts/home/source").body());
        assertThat(form).containsKeys("english", "french", "seen");
        form.put(
                "french",
                form.getOrDefault("english", "")
                        .replace("language: en", "language: fr")
                        .replace("Welcome", "Bienvenue"));
        assertThat(lena.post("/en/staff/clinic/texts/home/source", form).status())
                .isEqualTo(302);
        publish();
        assertThat(lena.get("/fr/" + clinic.slug()).status()).isEqualTo(200);
        var broken = fields(lena.get("/en/staff/clinic/texts/home/source").body());
        broken.put("english", "no front matter");
        assertThat(lena.post("/en/staff/clinic/texts/home/source", broken).status())
                .isEqualTo(422);
    }

    @Test
    void aPolicyThatTheFileLeavesOutIsShownAsItIsAndNotWrittenByChance() {
        var page = lena.get("/en/staff/clinic/subjects/policies").body();
        assertThat(page).containsPattern("name=\"triage.referralSigners\" value=\"DOCTOR\" checked");
        assertThat(page).containsPattern("name=\"letters.validDays\"[^>]* value=\"90\"");
    }

    private AppointmentId booked(String practitioner, String time) {
        var zone = clinic.sites().getFirst().timeZone();
        return desk.booked(
                clinic,
                desk.person(clinic.id(), "Maya Okafor"),
                "SCAR",
                practitioner,
                LocalDateTime.parse(time).atZone(zone).toInstant());
    }
}
