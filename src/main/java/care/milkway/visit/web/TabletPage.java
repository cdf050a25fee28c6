package care.milkway.visit.web;

import java.util.Optional;
import java.util.stream.Stream;

/** A page of the parent's own for which the clinic's tablet is handed to her; public for the templates. */
public enum TabletPage {
    BEFORE,
    CONSENT,
    PHOTOGRAPHS;

    static Optional<TabletPage> named(String word) {
        return Stream.of(values()).filter(each -> each.name().equals(word)).findFirst();
    }

    /** Below the address of her appointment. */
    String path() {
        return "/" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
