package care.milkway.scheduling.web;

import care.milkway.patient.SignedInParent;
import java.util.Map;

/** A form that asks how to reach somebody; public for the templates. */
public interface TypedContact {

    /** Of somebody who is signed in; until she has confirmed it once, anybody may have typed her name and phone. */
    static Map<String, String> known(SignedInParent parent) {
        var contact = parent.entry().contact();
        return parent.entry().confirmed()
                ? Map.of("name", contact.name(), "email", contact.email(), "phone", contact.phone())
                : Map.of("email", contact.email());
    }

    /** What she already typed in a field. */
    String typed(String field);

    /** The sentence for each field that can't be accepted, as a key. */
    Map<String, String> wrong();

    /** Whether the clinic calls her, so that she can't do without a phone. */
    boolean phoneNeeded();
}
