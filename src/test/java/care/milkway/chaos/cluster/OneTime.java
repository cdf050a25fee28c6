package care.milkway.chaos.cluster;

import care.milkway.chaos.Caller;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A time that a clinic offers for a talk of a lactation consultant, which needs no check. */
record OneTime(String clinic, String start, String practitioner, String mode) {

    static final String SERVICE = "LACTATION_CONSULT";

    static List<OneTime> offered(Caller caller, String clinic, int daysAhead) {
        var from = LocalDate.now(ZoneOffset.UTC).plusDays(daysAhead);
        var answer = caller.get(
                "/api/clinics/" + clinic + "/availability?service=" + SERVICE + "&limit=100&days=2&from=" + from);
        return answer.status() == 200
                ? Stream.of(answer.json().path("times"))
                        .flatMap(times -> times.values().stream())
                        .map(time -> of(clinic, time))
                        .toList()
                : List.of();
    }

    private static OneTime of(String clinic, JsonNode time) {
        return new OneTime(
                clinic,
                time.path("start").asString(),
                time.path("practitioner").path("id").asString(),
                time.path("mode").asString());
    }

    /** Whether this program offers it. */
    boolean isOffered(Caller caller) {
        var from = start.substring(0, 10);
        return caller
                .get("/api/clinics/" + clinic + "/availability?service=" + SERVICE + "&limit=100&days=1&from=" + from
                        + "&practitioner=" + practitioner)
                .json()
                .path("times")
                .values()
                .stream()
                .map(time -> of(clinic, time))
                .anyMatch(this::equals);
    }

    Caller.Answer hold(Caller caller) {
        return caller.post("/api/clinics/" + clinic + "/holds", """
                {"service": "%s", "check": null, "start": "%s", "practitioner": "%s", "mode": "%s"}""".formatted(SERVICE, start, practitioner, mode));
    }

    Caller.Answer release(Caller caller, UUID hold) {
        return caller.form("/en/" + clinic + "/holds/" + hold + "/release", "service=" + SERVICE);
    }
}
