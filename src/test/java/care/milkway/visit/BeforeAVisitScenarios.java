package care.milkway.visit;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static care.milkway.visit.VisitRoom.complete;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.staff.AtTheProgram;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.Announced;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked and agreed to before anything begins, and who may read what is written. */
class BeforeAVisitScenarios extends AtAVisit {

    @Test
    void theFrontDeskReadsNoRecord() {
        var visit = begun();
        var robin = room.robin();
        assertThat(robin.get(record(visit)).status()).isIn(403, 404);
        assertThat(robin.get(record(visit) + "/letter.pdf").status()).isIn(403, 404);
        assertThat(robin.post(record(visit) + "/draft", complete(1)).status()).isIn(403, 404);
        assertThat(robin.get("/en/staff/visits/" + visit.value()).body()).doesNotContain("/record");
    }

    @Test
    void whoeverDoesNotTreatHerSaysWhyAndTheLeadSeesIt() {
        var visit = begun();
        var colleague = room.colleague();
        assertThat(colleague.get(record(visit)).body())
                .contains("Why do you read this record?")
                .doesNotContain("pain");
        assertThat(colleague
                        .post(record(visit) + "/reading", Map.of("reason", "  "))
                        .status())
                .isEqualTo(422);
        colleague.post(record(visit) + "/reading", Map.of("reason", "I stand in for Mei"));
        assertThat(colleague.get(record(visit)).body()).contains("Everything she told us");
        assertThat(room.lead().get("/en/staff/records").body()).contains("I stand in for Mei", "Maya Okafor");
        clock.pass(Duration.ofHours(9));
        assertThat(colleague.get(record(visit)).body()).contains("Why do you read this record?");
    }

    @Test
    void nothingBeginsWithoutHerConsent() {
        var visit = mayaComes();
        var refused = mei.post(record(visit) + "/beginning", Map.of("treating", "true"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("She has not agreed");
    }

    @Test
    void sheAgreesByHerLinkAndTakesItBackInOneTouch() {
        var visit = mayaComes();
        var maya = new StaffBrowser(port);
        var link = room.link(visit) + "/consent";
        assertThat(maya.get(link).body()).contains("no more than sham ultrasound");
        assertThat(maya.postWithout(link, Map.of("version", "2026-11", "area", "LEFT", "name", " "))
                        .status())
                .isEqualTo(422);
        assertThat(maya.postWithout(link, Map.of("version", "2025-01", "area", "LEFT", "name", "Maya Okafor"))
                        .status())
                .isEqualTo(422);
        maya.postWithout(link, Map.of("version", "2026-11", "area", "LEFT", "name", "Maya Okafor"));
        assertThat(mei.post(record(visit) + "/beginning", Map.of("treating", "true"))
                        .status())
                .isEqualTo(302);
        maya.postWithout(link + "/withdrawal", Map.of());
        assertThat(mei.post(record(visit) + "/draft", Map.of("version", "1", "add", "MANUAL"))
                        .status())
                .isEqualTo(409);
        assertThat(mei.post(record(visit) + "/typing", complete(1)).status()).isEqualTo(409);
        assertThat(mei.get(record(visit)).body()).contains("has withdrawn it");
    }

    /** Fever since booking: the visit turns into an escalation, and the desk is told what to offer. */
    @Test
    void aFeverSinceSheBookedHoldsTheTreatmentBack() {
        var visit = mayaComes();
        room.agreed(visit);
        var maya = new StaffBrowser(port);
        var link = room.link(visit) + "/before";
        assertThat(maya.get(link).body()).contains("Just before your visit");
        maya.postWithout(link, Map.of());
        answerAll(maya, link, "38.6");
        assertThat(maya.get(link).body()).contains("We will not do this today");
        maya.postWithout(link, Map.of());
        maya.postWithout(link + "/answers", Map.of("step", "temperature", "temperature.value", "36.8"));
        assertThat(maya.get(link).body()).as("nobody answers until it suits").contains("We will not do this today");
        var refused = mei.post(record(visit) + "/beginning", Map.of("treating", "true"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Do not treat today", "Changed since she booked");
        assertThat(room.robin().get("/en/staff/withheld").body())
                .contains("Maya Okafor", "She has to see a doctor today")
                .doesNotContain("38.6");
        assertThat(room.robin().get("/en/staff/board").body()).contains("One treatment is held back");
        assertThat(mei.post(record(visit) + "/beginning", Map.of()).status()).isEqualTo(302);
        var letter = mei.get(record(visit) + "/letter.pdf");
        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.body()).startsWith("%PDF");
    }

    @Test
    void whatCantHaveChangedIsNotAskedAgain() {
        var visit = mayaComes();
        var maya = new StaffBrowser(port);
        maya.postWithout(room.link(visit) + "/before", Map.of());
        assertThat(answerAll(maya, room.link(visit) + "/before", "36.8"))
                .contains("emergency", "temperature", "body")
                .doesNotContain("lump", "time", "age", "baby", "ultrasound");
        assertThat(maya.get(room.link(visit) + "/before").body()).contains("Your practitioner sees your answers");
    }

    /** What is shown is answered until nothing is asked any more. */
    private List<String> answerAll(StaffBrowser maya, String link, String celsius) {
        var asked = new ArrayList<String>();
        var place = link;
        for (var i = 0; i < 15; i++) {
            var page = maya.get(place).body();
            var step = Pattern.compile("name=\"step\" value=\"([a-z]+)\"").matcher(page);
            if (!step.find()) {
                return asked;
            }
            var fields = new HashMap<>(Map.of("step", step.group(1)));
            fields.putAll(
                    switch (step.group(1)) {
                        case "emergency" -> Map.of("emergencySigns", "none");
                        case "body" -> Map.of("systemicSigns", "none");
                        case "temperature" ->
                            Map.of("temperature.value", celsius, "temperature.unit", "C", "antipyretic.taken", "false");
                        case "safety" -> Map.of("harmThoughts", "NONE", "psychosisSigns", "false");
                        case "skin" -> Map.of("skinSigns", "none", "discharge", "MILK", "axillaryLump", "false");
                        case "health" -> Map.of("antibiotics.taken", "false", "conditions", "none");
                        case "course" -> Map.of("course", "SAME");
                        case "redness" -> Map.of("redness", "NONE");
                        default -> Map.<String, String>of();
                    });
            var said = Pattern.compile("name=\"said\" value=\"([a-z,]*)\"").matcher(page);
            assertThat(said.find()).isTrue();
            fields.put("said", said.group(1));
            var answer = maya.postWithout(link + "/answers", fields);
            assertThat(answer.status()).as(step.group(1)).isEqualTo(302);
            asked.add(step.group(1));
            place = answer.location();
        }
        return asked;
    }
}
