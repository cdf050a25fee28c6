package care.milkway.triage.rules;

import org.jspecify.annotations.Nullable;

/** A number, a length of time or a temperature that somebody gave, or did not: then it is neither high nor low. */
record Quantity<T extends Comparable<T>>(@Nullable T value) {

    static <T extends Comparable<T>> Quantity<T> unknown() {
        return new Quantity<>(null);
    }

    boolean known() {
        return value != null;
    }

    boolean atLeast(T least) {
        return value != null && value.compareTo(least) >= 0;
    }

    boolean over(T limit) {
        return value != null && value.compareTo(limit) > 0;
    }

    boolean under(T limit) {
        return value != null && value.compareTo(limit) < 0;
    }

    boolean atMost(T most) {
        return value != null && value.compareTo(most) <= 0;
    }

    /** Both limits are within. */
    boolean between(T least, T most) {
        return atLeast(least) && atMost(most);
    }
}
