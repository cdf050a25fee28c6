package care.milkway.chaos;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What one parent knows of her booking: what was acknowledged, and what she asked for without getting an answer. */
public final class KnownBooking {

    private final UUID hold;
    private final String clinic;
    private final String key = UUID.randomUUID().toString();
    private final String body;
    private Optional<Seen> acknowledged = Optional.empty();
    private Optional<Seen> unanswered = Optional.empty();
    private String api = "";
    private String page = "";

    /** @param start as the API says it, or empty where she can't know it */
    public record Seen(String state, String start, int sequence) {

        static Seen in(JsonNode appointment) {
            return new Seen(
                    appointment.path("state").asString(),
                    appointment.path("start").asString(),
                    appointment.path("sequence").asInt());
        }
    }

    public KnownBooking(String clinic, UUID hold, String email) {
        this.clinic = clinic;
        this.hold = hold;
        this.body = """
                {"hold": "%s", "patient": {"name": "Maya Okafor", "email": "%s"}}""".formatted(hold, email);
    }

    public UUID hold() {
        return hold;
    }

    public Optional<Seen> acknowledged() {
        return acknowledged;
    }

    /** What it may be as well, since nobody answered. */
    public Optional<Seen> unanswered() {
        return unanswered;
    }

    String key() {
        return key;
    }

    /** The signed link for people. */
    public String page() {
        return page;
    }

    public boolean booked() {
        return acknowledged.filter(seen -> seen.state().equals("BOOKED")).isPresent();
    }

    /** Confirms it, or asks again, with the same key, what became of it. */
    public Caller.Answer confirm(Caller caller) {
        var answer = caller.post("/api/clinics/" + clinic + "/appointments", body, Optional.of(key));
        note(answer, new Seen("BOOKED", "", 0));
        return answer;
    }

    public Caller.Answer move(Caller caller, JsonNode time) {
        var start = time.path("start").asString();
        var answer = caller.post(api + "/moves", """
                {"start": "%s", "practitioner": "%s"}""".formatted(
                        start, time.path("practitioner").path("id").asString()));
        note(answer, new Seen("BOOKED", start, sequence() + 1));
        return answer;
    }

    public Caller.Answer cancel(Caller caller) {
        var answer = caller.delete(api);
        note(answer, new Seen("CANCELLED", "", sequence() + 1));
        return answer;
    }

    public Caller.Answer look(Caller caller) {
        return caller.get(api);
    }

    private int sequence() {
        return acknowledged.map(Seen::sequence).orElse(0);
    }

    private void note(Caller.Answer answer, Seen hoped) {
        if (answer.unclear()) {
            unanswered = Optional.of(hoped);
        } else if (answer.status() < 300) {
            settle(answer.json());
        }
    }

    /** It is as this says. */
    public void settle(JsonNode appointment) {
        acknowledged = Optional.of(Seen.in(appointment));
        unanswered = Optional.empty();
        api = appointment.path("api").asString();
        page = appointment.path("link").asString();
    }
}
