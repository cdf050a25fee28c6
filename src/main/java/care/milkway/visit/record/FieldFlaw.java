package care.milkway.visit.record;

import java.util.List;

/** What is wrong with a field, as the key of a sentence and what stands in it; never what was typed. */
public record FieldFlaw(String key, List<Object> arguments) {

    public FieldFlaw {
        arguments = List.copyOf(arguments);
    }

    public static FieldFlaw of(String word, Object... arguments) {
        return new FieldFlaw("record.wrong." + word, List.of(arguments));
    }
}
