package care.milkway.staff.board.web.phone;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How far a call is: ids, codes and a time, which stand in the address; nothing of a person does. Public for the templates. */
public record PhoneState(Map<String, String> words) {

    private static final List<String> NAMES =
            List.of("person", "service", "mode", "check", "said", "date", "time", "with", "day", "walkin");

    /** Of what was sent only what belongs there. */
    public static PhoneState of(Map<String, String> sent) {
        var words = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> Optional.ofNullable(sent.get(name))
                .filter(each -> each.matches("[A-Za-z0-9_:,-]{1,200}"))
                .ifPresent(each -> words.put(name, each)));
        return new PhoneState(words);
    }

    public String get(String name) {
        return words.getOrDefault(name, "");
    }

    Optional<UUID> id(String name) {
        return PersonPages.uuid(get(name)).map(each -> each.value());
    }

    Set<String> said() {
        return Arrays.stream(get("said").split(","))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The same with another word; an empty one takes it away. */
    public PhoneState with(String name, String value) {
        var other = new LinkedHashMap<>(words);
        if (value.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new PhoneState(other);
    }

    /** The address with all of it. */
    public String address() {
        return "/staff/phone?"
                + words.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
    }
}
