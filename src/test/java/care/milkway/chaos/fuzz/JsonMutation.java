package care.milkway.chaos.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A body with something wrong in it: a value, a field, or the text itself. */
final class JsonMutation {

    /** Stands where what is no JSON of any library goes afterwards. */
    private static final String PLACE = "@@here@@";

    private JsonMutation() {}

    static String of(JsonNode right, SplittableRandom random) {
        var body = right.deepCopy();
        var objects = objects(body, new ArrayList<>());
        if (objects.isEmpty()) {
            return AbsurdValues.json(random);
        }
        var object = objects.get(random.nextInt(objects.size()));
        var names = new ArrayList<>(object.propertyNames());
        var name = names.isEmpty() ? "something" : names.get(random.nextInt(names.size()));
        return switch (random.nextInt(10)) {
            case 0 -> {
                object.remove(name);
                yield text(body);
            }
            case 1 -> text(body).replaceFirst("\\{", "{\"" + name + "\": null, ");
            case 2 -> {
                object.put(AbsurdValues.text(random), "unknown");
                yield text(body);
            }
            case 3 -> {
                var whole = text(body);
                yield whole.substring(0, random.nextInt(whole.length()));
            }
            case 4 -> AbsurdValues.json(random);
            default -> {
                object.put(name, PLACE);
                yield text(body).replace("\"" + PLACE + "\"", AbsurdValues.json(random));
            }
        };
    }

    private static String text(JsonNode body) {
        return JsonMapper.shared().writeValueAsString(body);
    }

    private static List<ObjectNode> objects(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.values().forEach(each -> objects(each, found));
        return found;
    }
}
