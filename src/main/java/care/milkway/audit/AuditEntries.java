package care.milkway.audit;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The entries as rows. They are added and read; the program's role may do nothing else with them. */
@Repository
class AuditEntries {

    /** So few texts of statements that each is prepared soon. */
    private static final int MOST_AT_ONCE = 8;

    private static final String ROW = "(:clinic, :request, :actor, :place#, :action#, :kind#, :thing#, :patient#,"
            + " :before#::jsonb, :after#::jsonb)";

    private final ClinicDatabase database;

    AuditEntries(ClinicDatabase database) {
        this.database = database;
    }

    /** All entries of one unit of work, in the order in which they were noted; they go with its commit. */
    void add(List<AuditEntry> entries) {
        for (int first = 0; first < entries.size(); first += MOST_AT_ONCE) {
            add(entries, first, Math.min(entries.size(), first + MOST_AT_ONCE));
        }
    }

    private void add(List<AuditEntry> entries, int first, int end) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("request", Actor.request());
        values.put("actor", database.actor());
        var rows = new StringJoiner(", ");
        for (int place = first + 1; place <= end; place++) {
            var entry = entries.get(place - 1);
            var row = place - first;
            values.put("place" + row, place);
            values.put("action" + row, entry.action().name());
            values.put("kind" + row, entry.subject().kind());
            values.put("thing" + row, entry.subject().id());
            values.put("patient" + row, entry.subject().patient().orElse(null));
            values.put("before" + row, json(entry.before()));
            values.put("after" + row, json(entry.after()));
            rows.add(ROW.replace("#", String.valueOf(row)));
        }
        database.ahead("""
                insert into audit.entry
                    (clinic_id, request, actor, place, action, kind, thing_id, patient_id, before, after)
                values\s""" + rows, values);
    }

    private static @Nullable String json(Map<String, String> values) {
        return values.isEmpty() ? null : JsonMapper.shared().writeValueAsString(values);
    }
}
