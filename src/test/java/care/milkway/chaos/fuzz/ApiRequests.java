package care.milkway.chaos.fuzz;

import care.milkway.chaos.fuzz.ApiDescription.Described;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to what the API describes: some right, most wrong in one or two places. */
final class ApiRequests {

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/json; charset=utf-16",
            "application/json; charset=nothing",
            "nonsense",
            "");

    private final ApiDescription description;
    private final List<Described> operations;
    private final SplittableRandom random;

    ApiRequests(ApiDescription description, SplittableRandom random) {
        this.description = description;
        this.operations = description.operations();
        this.random = random;
    }

    int operations() {
        return operations.size();
    }

    RawRequest next() {
        var operation = operations.get(random.nextInt(operations.size()));
        var headers = new ArrayList<String>();
        var query = new ArrayList<String>();
        var path = operation.path();
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asString();
            if (!parameter.path("required").asBoolean(false) && random.nextBoolean()) {
                continue;
            }
            var value = wrongNowAndThen(
                    description.value(name, parameter.path("schema"), random).asString(""));
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", Encoding.inPath(value));
                case "header" -> headers.add(name + ": " + value.replaceAll("\\p{Cntrl}", "?"));
                default -> query.add(Encoding.encoded(name) + "=" + Encoding.encoded(value));
            }
        }
        if (!query.isEmpty() && random.nextInt(10) == 0) {
            query.add(query.getFirst());
        }
        var target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        var request = new RawRequest(operation.method(), target, headers, new byte[0], false);
        return operation.bodySchema().isMissingNode() ? request : withBody(request, operation.bodySchema());
    }

    private RawRequest withBody(RawRequest request, JsonNode schema) {
        var body = description.value("", schema, random);
        var text =
                random.nextInt(4) == 0 ? JsonMapper.shared().writeValueAsString(body) : JsonMutation.of(body, random);
        return random.nextInt(15) == 0
                ? request.with(TYPES.get(random.nextInt(TYPES.size())), text)
                : request.with("application/json", text);
    }

    private String wrongNowAndThen(String value) {
        return random.nextInt(4) == 0 ? AbsurdValues.text(random) : value;
    }
}
