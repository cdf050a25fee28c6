package care.milkway.scheduling.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands for a face where there is no picture; public for the templates. */
public final class Initials {

    private Initials() {}

    /** The first letters of the first and the last word. */
    public static String of(String name) {
        var words = name.strip().split("\\s+", -1);
        return Stream.of(words[0], words.length > 1 ? words[words.length - 1] : "")
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
