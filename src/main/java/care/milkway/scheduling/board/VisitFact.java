package care.milkway.scheduling.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a visit: told by the desk on its day, before it by whoever comes, and in it by the visit's own record. */
public enum VisitFact {
    /** She has said that she comes: by the link in a reminder, or on the phone. */
    WILL_COME("assurance"),
    /** The person is there. */
    ARRIVED("arrival"),
    /** She did not come. */
    NOT_COME("absence"),
    /** She is with the practitioner. */
    BEGUN("visit_begun"),
    /** She may go. */
    ENDED("visit_ended"),
    /** What was to be done is done: the record says so, and nobody at the desk can. */
    TREATED(null),
    /** Her practitioner has signed the record: the record says so, and nobody at the desk can. */
    SIGNED(null);

    private final @Nullable String table;

    VisitFact(@Nullable String table) {
        this.table = table;
    }

    /** Whether somebody tells it; otherwise it is read from where another module keeps it. */
    public boolean isTold() {
        return table != null;
    }

    /** Where it is kept if it is told. */
    Optional<String> table() {
        return Optional.ofNullable(table).map(name -> "scheduling." + name);
    }
}
