package care.milkway.staff.editing;

import care.milkway.clinic.Gender;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.policy.TriagePolicy;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What can be chosen in a field: fixed words, or what the clinic itself has. */
public enum Choices {
    NONE(List.of()),
    PROFESSION(names(Profession.values())),
    GENDER(names(Gender.values())),
    MODE(names(Mode.values())),
    TREATMENT(names(Treatment.values())),
    LANGUAGE(List.of("en", "fr")),
    AFTER_ONE_DAY(names(TriagePolicy.AfterOneDay.values())),
    MASTITIS(names(TriagePolicy.InflammatoryMastitis.values())),
    FEVER(List.of("38.0", "38.5")),
    VOICE(List.of("quiet", "bright")),
    HERO(List.of("lamp", "sun")),
    SITE(tree -> values(tree, "sites", "key")),
    SERVICE(tree -> values(tree, "services", "code")),
    ROOM_KIND(tree -> values(tree, "rooms", "kind")),
    DEVICE_KIND(tree -> values(tree, "devices", "kind"));

    private final Function<JsonNode, List<String>> values;

    Choices(List<String> fixed) {
        this(_ -> fixed);
    }

    Choices(Function<JsonNode, List<String>> values) {
        this.values = values;
    }

    private static List<String> names(Enum<?>... all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }

    private static List<String> values(JsonNode tree, String list, String field) {
        return tree.path(list)
                .valueStream()
                .flatMap(each -> Stream.of(each.path(field).asString("")))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    public List<String> in(JsonNode tree) {
        return values.apply(tree);
    }

    /** Whether its words are the clinic's own and are shown as they are. */
    public boolean own() {
        return this == SITE || this == SERVICE || this == ROOM_KIND || this == DEVICE_KIND;
    }
}
