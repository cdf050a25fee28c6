package care.milkway.scheduling;

import static care.milkway.clinic.Profession.KINESIOLOGIST;
import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Treatment;
import care.milkway.kernel.AppointmentId;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.Persona;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everybody wants the same times at once: each is had by one, and none is left lying. */
class RaceScenarios extends AtTheClinic {

    private static final int PEOPLE = 64;

    /** Ten practitioners and ten half hours; rooms and devices for all of them. */
    @Test
    void oneHundredFreeTimesAreBookedExactlyOnce() throws Exception {
        var clinic = tenPractitioners(10, 10).describedIn(clinics);
        assertThat(free(clinic, "SCAN", 1)).hasSize(100);
        assertThat(race(clinic, PEOPLE)).isEqualTo(100);
        assertNothingDoubledAndNothingLeft(clinic);
    }

    /** The same times, but three rooms and four devices: 30 visits fit, whoever gets them. */
    @Test
    void threeRoomsTakeThirtyVisits() throws Exception {
        var clinic = tenPractitioners(3, 4).describedIn(clinics);
        assertThat(race(clinic, 16)).isEqualTo(30);
        assertNothingDoubledAndNothingLeft(clinic);
    }

    /** All times are held by people who went away; the holds of different visits overlap in every direction. */
    @Test
    void whatRanOutIsTakenOverWithoutAnyoneWaitingInACircle() throws Exception {
        var clinic = tenPractitioners(10, 10).describedIn(clinics);
        for (var time : free(clinic, "SCAN", 1)) {
            held(asksFor(clinic, time));
        }
        assertThat(free(clinic, "SCAN", 1)).isEmpty();
        clock.pass(clinic.booking().hold());
        assertThat(race(clinic, 16)).isEqualTo(100);
        assertNothingDoubledAndNothingLeft(clinic);
    }

    /** Visits that may start at every quarter hour, so that most of them are in each other's way. */
    @Test
    void timesThatOverlapAreFilledToTheLast() throws Exception {
        var builder = aClinic().with(visit("SCAN", Treatment.SCAR_THERAPY).withDevice());
        for (int i = 0; i < 12; i++) {
            builder.with(practitioner("worker-" + i, KINESIOLOGIST).working("10:00-12:00"));
            builder.with(room("room-" + i), device("device-" + i));
        }
        var clinic = builder.describedIn(clinics);
        assertThat(race(clinic, 16)).isBetween(12 * 2, 12 * 4);
        assertNothingDoubledAndNothingLeft(clinic);
    }

    /** Twenty people, each with a practitioner of her own in mind, and a room and a device for everyone. */
    @Test
    void nobodyIsTurnedAwayWhileThereIsRoom() throws Exception {
        var builder = aClinic().with(visit("SCAN", Treatment.SCAR_THERAPY).withDevice());
        for (int i = 0; i < 20; i++) {
            builder.with(practitioner("worker-" + i, KINESIOLOGIST).working("10:00-17:00"));
            builder.with(room("room-" + i), device("device-" + i));
        }
        var clinic = builder.describedIn(clinics);
        for (int hour = 10; hour < 17; hour++) {
            var time = " 2026-11-30T" + hour + ":00";
            try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
                var asked = IntStream.range(0, 20)
                        .mapToObj(person -> everybody.submit(() -> asksFor(clinic, "worker-" + person + time)))
                        .toList();
                for (var each : asked) {
                    assertThat(each.get()).isInstanceOf(HoldResult.Done.class);
                }
            }
        }
    }

    /** @return how many visits were booked */
    private int race(Clinic clinic, int people) throws Exception {
        var times = free(clinic, "SCAN", 1);
        var confirmed = new ConcurrentLinkedQueue<AppointmentId>();
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = IntStream.range(0, people)
                    .mapToObj(person -> everybody.submit(() -> {
                        tries(clinic, inAnOrderOfHerOwn(times, person), person, confirmed);
                        return person;
                    }))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }
        return confirmed.size();
    }

    /** Half of the people go through the times as they are listed, the others in an order of their own. */
    private static List<String> inAnOrderOfHerOwn(List<String> times, int person) {
        var order = new ArrayList<>(times);
        if (person % 2 == 1) {
            Collections.shuffle(order, new Random(person));
        }
        return order;
    }

    private void tries(Clinic clinic, List<String> times, int person, ConcurrentLinkedQueue<AppointmentId> confirmed) {
        var cast = List.of(Persona.values());
        var who = cast.get(person % cast.size());
        for (var time : times) {
            switch (asksFor(clinic, time)) {
                case HoldResult.Done done ->
                    confirmed.add(
                            booked(confirms(done.hold(), who, done.hold().id().toString()))
                                    .id());
                case HoldResult.Taken _ -> {}
                case HoldResult.NotOffered _,
                        HoldResult.LetterTooLate _,
                        HoldResult.NotEligible _,
                        HoldResult.TooMany _ -> throw new AssertionError(time + " was on offer");
            }
        }
    }

    private HoldResult asksFor(Clinic clinic, String practitionerAndTime) {
        var parts = practitionerAndTime.split(" ", -1);
        return asksFor(clinic, "SCAN", Optional.empty(), parts[0], parts[1]);
    }

    private void assertNothingDoubledAndNothingLeft(Clinic clinic) {
        assertThat(jdbc.sql("""
                        select one.resource_id
                        from scheduling.claim one
                        join scheduling.claim other
                          on other.clinic_id = one.clinic_id and other.resource_id = one.resource_id
                        join scheduling.appointment a
                          on a.clinic_id = one.clinic_id and a.appointment_id = one.appointment_id
                        where a.clinic_id = ?
                          and one.appointment_id <> other.appointment_id
                          and one.during && other.during
                          and a.cancelled_at is null""").param(clinic.id().value()).query(String.class).list())
                .as("double booked")
                .isEmpty();
        assertThat(jdbc.sql("""
                        select a.appointment_id
                        from scheduling.appointment a
                        where a.clinic_id = ?
                          and (a.booked_at is null
                               or (select count(*) from scheduling.claim c
                                   where c.clinic_id = a.clinic_id and c.appointment_id = a.appointment_id
                                     and c.resource_id in (a.practitioner_id, a.room_id, a.device_id)
                                     and c.during = tstzrange(a.starts_at, a.ends_at)) <> 3)""").param(clinic.id().value()).query(String.class).list())
                .as("booked without everything it needs")
                .isEmpty();
        assertThat(free(clinic, "SCAN", 1)).as("free but not had by anybody").isEmpty();
    }

    /** Each works ten times half an hour, with pauses between, so that nothing but ten visits fits. */
    private static ClinicBuilder tenPractitioners(int rooms, int devices) {
        var clinic = aClinic().with(visit("SCAN", Treatment.SCAR_THERAPY).withDevice());
        for (int i = 0; i < 10; i++) {
            clinic.with(practitioner("worker-" + i, KINESIOLOGIST)
                    .working(
                            "10:00-10:30",
                            "10:45-11:15",
                            "11:30-12:00",
                            "12:15-12:45",
                            "13:00-13:30",
                            "13:45-14:15",
                            "14:30-15:00",
                            "15:15-15:45",
                            "16:00-16:30",
                            "16:45-17:15"));
        }
        for (int i = 0; i < rooms; i++) {
            clinic.with(room("room-" + i));
        }
        for (int i = 0; i < devices; i++) {
            clinic.with(device("device-" + i));
        }
        return clinic;
    }
}
