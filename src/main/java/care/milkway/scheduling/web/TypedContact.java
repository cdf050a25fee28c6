package care.milkway.scheduling.web;

import java.util.Map;

/** A form that asks how to reach somebody; public for the templates. */
public interface TypedContact {

    /** What she already typed in a field. */
    String typed(String field);

    /** The sentence for each field that can't be accepted, as a key. */
    Map<String, String> wrong();

    /** Whether the clinic calls her, so that she can't do without a phone. */
    boolean phoneNeeded();
}
