package care.milkway.scheduling.desk;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.testing.Persona;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users of other systems complain of on the clinic's side of the desk. */
class PeersAtTheDeskScenarios extends AtTheDesk {

    /** easyappointments #31, #845: about forty double bookings a week with "any provider"; here desk and parents race. */
    @Test
    void anyPractitionerNeverBooksTheSameOneTwice() throws Exception {
        var clinic = larkhollow().describedIn(clinics);
        var people = List.of("anjali", "mei", "tala");
        var start = new CyclicBarrier(12);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 12)
                    .mapToObj(number -> threads.submit(() -> {
                        var who = people.get(number % people.size());
                        start.await();
                        return number < 6
                                ? calls(Call.of(clinic, Persona.ROSA, who, "2026-12-01T10:00"))
                                : asksFor(clinic, who, "2026-12-01T10:00");
                    }))
                    .toList();
            for (var attempt : attempts) {
                assertThat(attempt.get()).isNotNull();
            }
        }
        assertThat(claims(clinic)).as("two rooms, so two visits").hasSize(4).doesNotHaveDuplicates();
    }

    /** calcom #29958: two pending requests for one time were both confirmed. */
    @Test
    void twoProvisionalBookingsForOneTimeAreNotBothConfirmed() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-12-01T10:00");
        assertThat(calls(Call.of(clinic, Persona.PRIYA, "mei", "2026-12-01T10:00")
                        .because("on the phone")))
                .isEqualTo(refused(Obstacle.TAKEN));
        booked(confirms(hold, Persona.MAYA, hold.id().toString()));
        assertThat(claims(clinic)).hasSize(2);
    }

    /** calcom #14868: the time edited in the address bypassed the buffer. */
    @Test
    void aTimeEditedIntoABufferIsRefusedAtTheDeskToo() {
        var clinic = larkhollow().describedIn(clinics);
        var check = Optional.of(checked(clinic, tenderLump().answers()));
        done(calls(Call.of(clinic, Persona.MAYA, "mei", "2026-12-01T10:00").about("ULTRASOUND", check)));
        var next = Call.of(clinic, Persona.PRIYA, "mei", "2026-12-01T10:35").because("she is quick");
        assertThat(calls(next)).as("the device is cleaned until 10:40").isEqualTo(refused(Obstacle.TAKEN));
        var scar = done(calls(Call.of(clinic, Persona.PRIYA, "mei", "2026-12-01T10:40")));
        assertThat(drags(scar, clinic, "mei", "2026-12-01T10:35", Optional.empty()))
                .isEqualTo(refused(Obstacle.TAKEN));
    }

    /** openemr #13552: for ultrasound rooms the advice was to add the room as a provider. */
    @Test
    void aRoomIsNoProviderAndNeedsNone() {
        var clinic = larkhollow().describedIn(clinics);
        var visits = Stream.of("mei", "tala")
                .map(who -> done(calls(Call.of(clinic, Persona.MAYA, who, "2026-12-01T10:00"))))
                .toList();
        assertThat(visits)
                .extracting(visit -> visit.plan().room().orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(calls(Call.of(clinic, Persona.JUNE, "anjali", "2026-12-01T10:00")))
                .as("there is no third room")
                .isEqualTo(refused(Obstacle.TAKEN));
        assertThat(calls(Call.of(clinic, Persona.JUNE, roomAsPractitioner(clinic), "2026-12-01T11:00")))
                .isEqualTo(refused(Obstacle.NOT_GIVEN_BY_HER));
    }

    private static String roomAsPractitioner(Clinic clinic) {
        return ResourceId.of(clinic.id(), ResourceId.Kind.ROOM, "maple").value().toString();
    }
}
