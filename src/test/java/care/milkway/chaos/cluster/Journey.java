package care.milkway.chaos.cluster;

import care.milkway.chaos.BookingStorm;
import care.milkway.chaos.Caller;
import care.milkway.chaos.KnownBooking;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What one parent does from the first page to cancelling, each step at the other program than the one before. */
final class Journey {

    private final CheckedNodes nodes;
    private final List<String> wrong = new ArrayList<>();
    private int steps;

    Journey(CheckedNodes nodes) {
        this.nodes = nodes;
    }

    CheckLine line() {
        nodes.clinics().slugs().forEach(this::live);
        return new CheckLine("a parent's journey, in each clinic", steps + " steps at two programs", wrong);
    }

    private void live(String clinic) {
        expect(200, "home", next().get("/en/" + clinic));
        expect(201, "duct check", BookingStorm.checkedBy(next(), clinic));
        var times = OneTime.offered(next(), clinic, 5);
        if (times.size() < 2) {
            wrong.add("no times in " + clinic);
            return;
        }
        var held = times.getFirst().hold(next());
        if (expect(201, "hold", held)) {
            var id = UUID.fromString(held.json().path("id").asString());
            var booking = new KnownBooking(clinic, id, "parent-" + id + "@families.example");
            expect(201, "booking", booking.confirm(next()));
            expect(201, "booking asked again", booking.confirm(next()));
            expect(200, "her appointment", booking.look(next()));
            var later = JsonMapper.shared()
                    .readTree("{\"start\": \"%s\", \"practitioner\": {\"id\": \"%s\"}}"
                            .formatted(times.getLast().start(), times.getLast().practitioner()));
            expect(200, "move", booking.move(next(), later));
            expect(200, "its page", next().get(booking.page().replaceFirst("https?://[^/]+", "")));
            expect(200, "cancellation", booking.cancel(next()));
        }
    }

    private Caller next() {
        return ++steps % 2 == 0 ? nodes.one() : nodes.other();
    }

    private boolean expect(int status, String what, Caller.Answer answer) {
        var right = answer.status() == status;
        if (!right) {
            wrong.add(what + ": " + answer.status() + " " + answer.sentence());
        }
        return right;
    }
}
