package care.milkway.audit;

import java.util.ArrayList;
import java.util.List;

/** What a unit of work has noted and not written yet: all of it goes into one statement. */
final class PendingEntries {

    private final List<AuditEntry> entries = new ArrayList<>();

    void add(AuditEntry entry) {
        entries.add(entry);
    }

    List<AuditEntry> list() {
        return List.copyOf(entries);
    }
}
