package care.milkway.visit.photograph;

import java.util.Optional;
import java.util.stream.Stream;

/** Which breast a photograph shows. */
public enum BreastSide {
    LEFT,
    RIGHT;

    public static Optional<BreastSide> named(String word) {
        return Stream.of(values()).filter(each -> each.name().equals(word)).findFirst();
    }
}
