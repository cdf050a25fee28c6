package care.milkway.api;

import static care.milkway.clinic.Profession.MASSAGE_THERAPIST;
import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.Treatment;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Sixty-four people want the same hundred times at once. */
@MilkwayTest
class RaceScenarios {

    private static final int PEOPLE = 64;
    private static final int TIMES = 100;

    @Autowired
    Clinics clinics;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void everyTimeIsBookedOnceAndEveryRefusalIsClean() throws InterruptedException, ExecutionException {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        var clinic = fivePractitionersWithTwentyQuarterHoursEach().describedIn(clinics);
        var base = "/api/clinics/" + clinic.slug();
        var confirmed = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> people = IntStream.range(0, PEOPLE)
                    .<Future<?>>mapToObj(
                            number -> threads.submit(() -> bookUntilNothingIsLeft(base, number, confirmed, refused)))
                    .toList();
            for (var person : people) {
                person.get();
            }
        }
        assertThat(confirmed).hasValue(TIMES);
        assertThat(refused.get()).as("somebody lost a race").isPositive();
        assertThat(jdbc.sql("""
                        select count(*) from scheduling.claim a join scheduling.claim b
                          on a.clinic_id = b.clinic_id and a.resource_id = b.resource_id
                         and a.during && b.during and a.appointment_id < b.appointment_id
                        where a.clinic_id = ?""").param(clinic.id().value()).query(Integer.class).single())
                .as("double booked resources")
                .isZero();
        assertThat(jdbc.sql("select count(*) from scheduling.claim where clinic_id = ?")
                        .param(clinic.id().value())
                        .query(Integer.class)
                        .single())
                .as("each booking has a practitioner, a room and a device")
                .isEqualTo(3 * TIMES);
    }

    private static ClinicBuilder fivePractitionersWithTwentyQuarterHoursEach() {
        var clinic = aClinic()
                .with(visit("QUICK", Treatment.SCAR_THERAPY).lasting(15).withDevice());
        for (var name : List.of("ada", "bea", "cleo", "dora", "eve")) {
            clinic.with(
                    practitioner(name, MASSAGE_THERAPIST)
                            .working("main", Map.of(), Map.of("2026-12-01", List.of("09:00-14:00"))),
                    room(name),
                    device(name));
        }
        return clinic;
    }

    private void bookUntilNothingIsLeft(String base, int person, AtomicInteger confirmed, AtomicInteger refused) {
        var program = new Program(port);
        while (true) {
            var times = program.get(base + "/availability?service=QUICK&days=3&limit=100")
                    .body()
                    .path("times");
            if (times.isEmpty()) {
                return;
            }
            for (int i = 0; i < times.size(); i++) {
                if (!tryToBook(program, base, times.get((i + person) % times.size()), person, confirmed)) {
                    refused.incrementAndGet();
                }
            }
        }
    }

    private static boolean tryToBook(Program program, String base, JsonNode time, int person, AtomicInteger confirmed) {
        var hold = program.post(base + "/holds", """
                {"service": "QUICK", "start": "%s", "practitioner": "%s"}""".formatted(
                        time.path("start").asString(),
                        time.path("practitioner").path("id").asString()));
        if (hold.status() == 409) {
            assertThat(hold.type()).startsWith("application/problem+json");
            assertThat(hold.field()).isEqualTo("start");
            assertThat(hold.body().path("times").isArray()).isTrue();
            return false;
        }
        assertThat(hold.status()).isEqualTo(201);
        var booked = program.post(
                base + "/appointments",
                """
                {"hold": "%s", "patient": {"name": "Persona Nova", "email": "person%d@families.example"}}""".formatted(hold.text("id"), person),
                UUID.randomUUID().toString());
        assertThat(booked.status()).isEqualTo(201);
        confirmed.incrementAndGet();
        return true;
    }
}
