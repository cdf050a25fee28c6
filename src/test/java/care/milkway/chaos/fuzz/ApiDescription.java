package care.milkway.chaos.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations that the API describes, and values that its schemas allow. */
final class ApiDescription {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;
    private final KnownValues known;

    ApiDescription(JsonNode root, KnownValues known) {
        this.root = root;
        this.known = known;
    }

    /** One operation; no schema: it takes no body. */
    record Described(String method, String path, List<JsonNode> parameters, JsonNode bodySchema) {}

    List<Described> operations() {
        var operations = new ArrayList<Described>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> METHODS.contains(each.getKey()))
                .forEach(each -> operations.add(new Described(
                        each.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        each.getValue().path("parameters").values().stream().toList(),
                        each.getValue().path("requestBody").path("content").values().stream()
                                .findFirst()
                                .map(type -> type.path("schema"))
                                .orElse(JSON.missingNode())))));
        return operations;
    }

    /** Something this schema allows; what was seen under this name is taken first. */
    JsonNode value(String name, JsonNode given, SplittableRandom random) {
        var schema = resolved(given);
        var seen = known.one(name, random);
        if (seen.isPresent()) {
            return seen.get();
        }
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, random);
            case "array" -> JSON.createArrayNode().add(value("", schema.path("items"), random));
            case "integer" -> JSON.valueToTree(1 + random.nextInt(14));
            case "number" -> JSON.valueToTree(random.nextInt(100) / 4.0);
            case "boolean" -> JSON.valueToTree(random.nextBoolean());
            default -> JSON.valueToTree(text(schema.path("format").asString("")));
        };
    }

    private JsonNode object(JsonNode schema, SplittableRandom random) {
        var object = JSON.createObjectNode();
        schema.path("properties").properties().stream()
                .filter(each -> required(schema, each.getKey()) || random.nextBoolean())
                .forEach(each -> object.set(each.getKey(), value(each.getKey(), each.getValue(), random)));
        return object;
    }

    private static boolean required(JsonNode schema, String name) {
        return schema.path("required").values().stream()
                .anyMatch(each -> each.asString().equals(name));
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.get(0).asString("")
                : type.asString(schema.has("properties") ? "object" : "string");
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "6f1d9d0a-9f5b-4a7a-8f1a-0a1b2c3d4e5f";
            case "date" -> "2026-12-02";
            case "date-time" -> "2026-12-02T10:00:00-05:00";
            default -> "something";
        };
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : resolved(root.path("components")
                        .path("schemas")
                        .path(reference.substring(reference.lastIndexOf('/') + 1)));
    }
}
