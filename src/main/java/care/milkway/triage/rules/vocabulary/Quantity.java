package care.milkway.triage.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A number, a length of time or a temperature that somebody gave, or did not: then it is neither high nor low. */
public record Quantity<T extends Comparable<T>>(@Nullable T value) {

    public static <T extends Comparable<T>> Quantity<T> unknown() {
        return new Quantity<>(null);
    }

    public boolean known() {
        return value != null;
    }

    public boolean atLeast(T least) {
        return value != null && value.compareTo(least) >= 0;
    }

    public boolean over(T limit) {
        return value != null && value.compareTo(limit) > 0;
    }

    public boolean under(T limit) {
        return value != null && value.compareTo(limit) < 0;
    }

    public boolean atMost(T most) {
        return value != null && value.compareTo(most) <= 0;
    }

    /** Both limits are within. */
    public boolean between(T least, T most) {
        return atLeast(least) && atMost(most);
    }
}
