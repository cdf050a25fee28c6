package care.milkway.staff.editing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** When somebody works: for each site a line for each day of the week, and the days that are not like the others. */
public final class HoursForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String OTHER_DAYS = "days";

    private HoursForm() {}

    public static String input(String site, DayOfWeek day) {
        return "hours." + site + "." + day;
    }

    /** One other day a line: its date, and the hours if she works. */
    public static String otherDays(String site) {
        return "hours." + site + "." + OTHER_DAYS;
    }

    static Map<String, List<String>> inputs(JsonNode practitioner, JsonNode tree) {
        var inputs = new LinkedHashMap<String, List<String>>();
        for (var site : Choices.SITE.in(tree)) {
            var hours = at(practitioner, site);
            for (var day : DayOfWeek.values()) {
                inputs.put(input(site, day), List.of(shifts(hours.path("weekly").path(day.name()))));
            }
            var others = hours.path("exceptions")
                    .valueStream()
                    .map(each -> (each.path("day").asString("") + " " + shifts(each.path("shifts"))).strip())
                    .toList();
            inputs.put(otherDays(site), List.of(String.join("\n", others)));
        }
        return inputs;
    }

    private static JsonNode at(JsonNode practitioner, String site) {
        return practitioner
                .path("hours")
                .valueStream()
                .filter(each -> each.path("site").asString("").equals(site))
                .findFirst()
                .orElseGet(JSON::objectNode);
    }

    private static String shifts(JsonNode list) {
        return String.join(", ", list.valueStream().map(JsonNode::asString).toList());
    }

    /** @throws FieldRefused naming the day that can't be read */
    static ArrayNode read(Typed typed, JsonNode tree) {
        var all = JSON.arrayNode();
        for (var site : Choices.SITE.in(tree)) {
            var weekly = JSON.objectNode();
            for (var day : DayOfWeek.values()) {
                var shifts = TypedShifts.of(input(site, day), typed.one(input(site, day)));
                if (!shifts.isEmpty()) {
                    weekly.set(day.name(), list(shifts));
                }
            }
            var others = others(otherDays(site), typed.one(otherDays(site)));
            if (!weekly.isEmpty() || !others.isEmpty()) {
                all.add(hours(site, weekly, others));
            }
        }
        return all;
    }

    private static ObjectNode hours(String site, ObjectNode weekly, ArrayNode others) {
        var hours = JSON.objectNode();
        hours.put("site", site);
        hours.set("weekly", weekly);
        if (!others.isEmpty()) {
            hours.set("exceptions", others);
        }
        return hours;
    }

    private static ArrayNode others(String input, String typed) {
        var others = JSON.arrayNode();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var day = JSON.objectNode();
            day.put("day", date(input, line.split("[\\s:]", 2)[0]).toString());
            var shifts = TypedShifts.of(input, line.substring(Math.min(line.length(), 10)));
            if (!shifts.isEmpty()) {
                day.set("shifts", list(shifts));
            }
            others.add(day);
        });
        return others;
    }

    private static LocalDate date(String input, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException _) {
            throw new FieldRefused(input, "otherday");
        }
    }

    private static ArrayNode list(List<String> shifts) {
        var list = JSON.arrayNode();
        shifts.forEach(list::add);
        return list;
    }

    /** The input that a path of the file below the practitioner leads to, such as hours[0].weekly.MONDAY[1]. */
    static String inputOf(String path, ArrayNode hours, JsonNode tree) {
        var steps = path.split("[.\\[\\]]+", -1);
        var entry = steps.length > 1 && steps[1].matches("[0-9]+") ? hours.path(Integer.parseInt(steps[1])) : hours;
        var site = entry.path("site")
                .asString(Choices.SITE.in(tree).stream().findFirst().orElse(""));
        return Stream.of(DayOfWeek.values())
                .filter(day -> path.contains("." + day))
                .findFirst()
                .map(day -> input(site, day))
                .orElseGet(() -> otherDays(site));
    }
}
