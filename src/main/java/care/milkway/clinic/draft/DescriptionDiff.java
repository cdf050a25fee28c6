package care.milkway.clinic.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two descriptions, thing by thing and field by field, and the order of things that people see. */
public final class DescriptionDiff {

    /** In place of a field: the same things in another order. */
    public static final String ORDER = "order";

    private final List<DescribedChange> found = new ArrayList<>();

    private DescriptionDiff() {}

    public static List<DescribedChange> between(DescriptionText before, DescriptionText after) {
        var diff = new DescriptionDiff();
        var one = before.tree();
        var other = after.tree();
        names(one, other).forEach(field -> diff.part(field, one.get(field), other.get(field)));
        diff.files("pages", before.pages(), after.pages());
        diff.pictures(addresses(before), addresses(after));
        return List.copyOf(diff.found);
    }

    private static Map<String, String> addresses(DescriptionText text) {
        return text.images().byName().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().file()));
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .toList();
    }

    private void files(String list, Map<String, String> before, Map<String, String> after) {
        for (var name : changed(before, after)) {
            var was = before.containsKey(name) ? name : "";
            var is = after.containsKey(name) ? name : "";
            found.add(new DescribedChange(list, name, name, was.equals(is) ? "text" : "", was, is));
        }
    }

    private void pictures(Map<String, String> before, Map<String, String> after) {
        for (var name : changed(before, after)) {
            found.add(new DescribedChange(
                    "pictures", name, name, "", before.getOrDefault(name, ""), after.getOrDefault(name, "")));
        }
    }

    private void part(String list, @Nullable JsonNode before, @Nullable JsonNode after) {
        var some = before == null ? after : before;
        if (some != null && some.isArray() && (isKeyed(before) || isKeyed(after))) {
            keyed(list, entries(before), entries(after));
        } else if (some != null && some.isArray() && some.path(0).isObject()) {
            unkeyed(list, entries(before, DescriptionDiff::words), entries(after, DescriptionDiff::words));
        } else {
            fields(list, "", "", "", before, after);
        }
    }

    private static boolean isKeyed(@Nullable JsonNode list) {
        return list != null
                && !list.isEmpty()
                && list.valueStream().allMatch(each -> !key(each).isEmpty());
    }

    private static String key(JsonNode entry) {
        return entry.path("key").asString(entry.path("code").asString(""));
    }

    private static Map<String, JsonNode> entries(@Nullable JsonNode list) {
        return entries(list, DescriptionDiff::key);
    }

    private static Map<String, JsonNode> entries(@Nullable JsonNode list, Function<JsonNode, String> name) {
        var all = new LinkedHashMap<String, JsonNode>();
        if (list != null) {
            list.forEach(each -> all.put(name.apply(each), each));
        }
        return all;
    }

    /** What has no key is another thing when it says something else. */
    private void unkeyed(String list, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        before.forEach((words, was) -> {
            if (!after.containsKey(words)) {
                found.add(new DescribedChange(list, words, words(was.path("by").path("en")), "", words, ""));
            }
        });
        after.forEach((words, is) -> {
            if (!before.containsKey(words)) {
                found.add(new DescribedChange(list, words, words(is.path("by").path("en")), "", "", words));
            }
        });
        order(list, before, after);
    }

    /** People see things in the order in which they stand. */
    private void order(String list, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var was = names(before, after);
        var is = names(after, before);
        if (!was.equals(is)) {
            found.add(new DescribedChange(list, "", "", ORDER, String.join(", ", was), String.join(", ", is)));
        }
    }

    private static List<String> names(Map<String, JsonNode> of, Map<String, JsonNode> alsoIn) {
        return of.entrySet().stream()
                .filter(each -> alsoIn.containsKey(each.getKey()))
                .map(each -> name(each.getValue(), null))
                .toList();
    }

    private void keyed(String list, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var was = before.get(key);
            var is = after.get(key);
            if (was == null || is == null) {
                found.add(new DescribedChange(list, key, name(was, is), "", name(was, null), name(is, null)));
            } else {
                fields(list, key, name(is, null), "", was, is);
            }
        }
        order(list, before, after);
    }

    private static String name(@Nullable JsonNode one, @Nullable JsonNode other) {
        var entry = one == null ? other : one;
        if (entry == null) {
            return "";
        }
        var name = entry.has("name") ? entry.path("name") : entry.has("by") ? entry.path("by") : entry.path("model");
        return name.isObject() ? name.path("en").asString(key(entry)) : name.asString(key(entry));
    }

    private void fields(
            String list, String key, String name, String field, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (isFields(before) && isFields(after)) {
            names(before, after)
                    .forEach(each -> fields(
                            list,
                            key,
                            name,
                            field.isEmpty() ? each : field + "." + each,
                            Objects.requireNonNull(before).get(each),
                            Objects.requireNonNull(after).get(each)));
        } else if (isHours(before) && isHours(after)) {
            hours(list, key, name, entriesBySite(before), entriesBySite(after));
        } else if (!words(before).equals(words(after))) {
            found.add(new DescribedChange(list, key, name, field, words(before), words(after)));
        }
    }

    private void hours(
            String list, String key, String name, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var sites = new LinkedHashSet<>(before.keySet());
        sites.addAll(after.keySet());
        for (var site : sites) {
            var was = before.getOrDefault(site, DocumentEdit.YAML.createObjectNode());
            var is = after.getOrDefault(site, DocumentEdit.YAML.createObjectNode());
            names(was.path("weekly"), is.path("weekly"))
                    .forEach(day -> fields(
                            list,
                            key,
                            name,
                            "hours." + day,
                            was.path("weekly").get(day),
                            is.path("weekly").get(day)));
            fields(list, key, name, "hours.exceptions", was.get("exceptions"), is.get("exceptions"));
        }
    }

    private static boolean isHours(@Nullable JsonNode node) {
        return node != null && node.isArray() && node.valueStream().allMatch(each -> each.has("weekly"));
    }

    private static Map<String, JsonNode> entriesBySite(@Nullable JsonNode hours) {
        var all = new LinkedHashMap<String, JsonNode>();
        if (hours != null) {
            hours.forEach(each -> all.put(each.path("site").asString(""), each));
        }
        return all;
    }

    private static boolean isFields(@Nullable JsonNode node) {
        return node != null && node.isObject();
    }

    private static List<String> names(@Nullable JsonNode one, @Nullable JsonNode other) {
        var names = new LinkedHashSet<String>();
        if (one != null) {
            names.addAll(one.propertyNames());
        }
        if (other != null) {
            names.addAll(other.propertyNames());
        }
        return List.copyOf(names);
    }

    /** As people read it in one line. */
    static String words(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            return node.valueStream().map(DescriptionDiff::words).collect(Collectors.joining(", "));
        }
        if (node.isObject() && node.has("day")) {
            return (node.path("day").asString() + " " + words(node.get("shifts"))).strip();
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .map(each -> each.getKey() + ": " + words(each.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return node.isNumber() ? node.decimalValue().toPlainString() : node.asString();
    }
}
