package care.milkway.chaos.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What fields are called and what was seen in them: so that some requests get as far as anybody's can. */
final class KnownValues {

    private static final int MOST = 20;

    /** A finished check after which every treatment may be booked. */
    private static final String ANSWERS = """
            {"temperature": {"value": 36.8, "unit": "C"}, "hoursSinceAntipyretic": "none",
             "emergencySigns": [], "systemicSigns": [], "skinSigns": [], "redness": "NONE", "discharge": "MILK",
             "lump": true, "side": "LEFT", "hoursSinceOnset": 30, "course": "SAME", "homeCareTried": true,
             "antibiotics": "none", "conditions": [], "harmThoughts": "NONE", "psychosisSigns": false,
             "contraindications": [], "age": 32}""";

    private final Map<String, Deque<JsonNode>> values = new HashMap<>();

    KnownValues(String clinic) {
        learn("slug", text(clinic));
        learn("answers", JsonMapper.shared().readTree(ANSWERS));
        learn("name", text("Maya Okafor"));
        learn("email", text("maya@families.example"));
        learn("phone", text("+1 416 555 0110"));
        learn("language", text("en"));
        learn("mode", text("IN_PERSON"));
        learn("Idempotency-Key", text("a-key"));
        learn("letter", JsonMapper.shared().nullNode());
        learn("policy", JsonMapper.shared().createObjectNode());
    }

    private static JsonNode text(String value) {
        return JsonMapper.shared().valueToTree(value);
    }

    void learn(String name, JsonNode value) {
        var known = values.computeIfAbsent(name, _ -> new ArrayDeque<>());
        known.addFirst(value);
        if (known.size() > MOST) {
            known.removeLast();
        }
    }

    /** Everything in an answer, and what its path says about ids. */
    void learn(String path, RawAnswer answer) {
        var body = JsonMapper.shared().readTree(answer.body());
        collect(body);
        var id = body.path("id");
        if (path.contains("/holds")) {
            learn("hold", id);
        } else if (path.contains("/duct-checks")) {
            learn("check", id);
        }
        var api = body.path("api").asString("");
        if (!api.isEmpty()) {
            learn("key", text(api.substring(api.lastIndexOf('/') + 1)));
        }
    }

    private void collect(JsonNode node) {
        node.properties().forEach(each -> {
            switch (each.getKey()) {
                case "code" -> learn("service", each.getValue());
                case "practitioner" -> learn("practitioner", each.getValue().path("id"));
                case "name", "answers", "slug", "email" -> collect(each.getValue());
                default -> {
                    if (each.getValue().isValueNode()) {
                        learn(each.getKey(), each.getValue());
                    }
                }
            }
            collect(each.getValue());
        });
        if (node.isArray()) {
            node.forEach(this::collect);
        }
    }

    Optional<JsonNode> one(String name, SplittableRandom random) {
        var known = values.get(name);
        return known == null ? Optional.empty() : Optional.of(new ArrayList<>(known).get(random.nextInt(known.size())));
    }
}
