package care.milkway.staff;

import care.milkway.kernel.Language;
import java.util.UUID;

/**
 * Somebody who can sign in. Never printed: {@link #toString()} tells nothing but the id.
 *
 * @param demo whether it exists for the demonstration only
 */
record Account(UUID id, String email, String name, Language language, boolean demo) {

    @Override
    public String toString() {
        return "Account " + id;
    }
}
