package care.milkway.episode;

import static care.milkway.visit.VisitRoom.complete;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.AppointmentId;
import care.milkway.staff.StaffBrowser;
import care.milkway.visit.VisitRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a visit leads to: a question the next day, and advice when a spot keeps coming back. */
class VisitAndAfterScenarios extends AtHome {

    private static final Instant AT_TEN = Instant.parse("2026-11-30T15:00:00Z");

    private VisitRoom room;

    @BeforeEach
    void mayaComesToMei() {
        room = new VisitRoom(context, port);
        clinic = room.clinic;
    }

    private AppointmentId begun(Instant start) {
        clock.set(start.minus(Duration.ofHours(1)));
        var visit = room.booked(lumpOnTheLeft(), start);
        correspondence.tell();
        clock.set(start);
        room.agreed(visit);
        assertThat(room.practitioner("mei")
                        .post(record(visit) + "/beginning", Map.of("treating", "true"))
                        .status())
                .isEqualTo(302);
        return visit;
    }

    @Test
    void aDayAfterTheSignatureSheIsAskedAndWhatSheSaysReachesTheClinic() {
        var visit = begun(AT_TEN);
        clock.pass(Duration.ofMinutes(30));
        room.practitioner("mei").post(record(visit) + "/signature", complete(1));
        sheIsAskedOnceADayLater();
        var worse = new HashMap<>(BETTER);
        worse.putAll(Map.of("course", "WORSE", "temperature.value", "38,4"));
        var maya = new StaffBrowser(port);
        assertThat(maya.get(maya.get(says(worse).location()).location()).body()).contains("See a doctor today");
        assertThat(room.robin().get("/en/staff/worklist").body()).contains("Call now, she needs help", "Maya Okafor");
    }

    @Test
    void theThirdTimeAtOneSpotHerPractitionerReadsWhatToThinkOf() {
        for (var time = 1; time <= 3; time++) {
            var visit = begun(AT_TEN.plus(Duration.ofDays(time)));
            var mei = room.practitioner("mei");
            var page = mei.get(record(visit)).body();
            assertThat(page.contains("3 times in eight weeks"))
                    .as("time %d", time)
                    .isEqualTo(time == 3);
            assertThat(page.contains("think of imaging and of a lactation consult"))
                    .isEqualTo(time == 3);
            mei.post("/en/staff/visits/" + visit.value() + "/home/end", Map.of());
        }
    }
}
