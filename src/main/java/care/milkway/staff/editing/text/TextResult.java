package care.milkway.staff.editing.text;

import care.milkway.staff.editing.FieldRefused;
import java.util.List;

/** What came of saving a page. */
public sealed interface TextResult {

    /** It is in the draft. */
    record Saved(String path) implements TextResult {}

    record Refused(List<FieldRefused> because) implements TextResult {

        public Refused {
            because = List.copyOf(because);
        }
    }

    /** Somebody else changed it since it was opened. */
    record ChangedByOther(OpenedText now) implements TextResult {}
}
