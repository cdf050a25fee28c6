package care.milkway.audit;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The entries as rows. They are added and read; the program's role may do nothing else with them. */
@Repository
class AuditEntries {

    private final ClinicDatabase database;

    AuditEntries(ClinicDatabase database) {
        this.database = database;
    }

    /** All entries of one unit of work, in the order in which they were noted. */
    void add(List<AuditEntry> entries) {
        database.clinicSql("""
                        insert into audit.entry
                            (clinic_id, request, actor, place, action, kind, thing_id, patient_id, before, after)
                        select :clinic, :request, :actor, e.place, e.action, e.kind, e.thing, e.patient,
                            e.before::jsonb, e.after::jsonb
                        from unnest(:actions::text[], :kinds::text[], :things::uuid[], :patients::uuid[],
                                :before::text[], :after::text[]) with ordinality
                            as e (action, kind, thing, patient, before, after, place)""")
                .param("request", Actor.request())
                .param("actor", database.actor())
                .param("actions", column(entries, entry -> entry.action().name(), String[]::new))
                .param("kinds", column(entries, entry -> entry.subject().kind(), String[]::new))
                .param("things", column(entries, entry -> entry.subject().id(), UUID[]::new))
                .param(
                        "patients",
                        column(entries, entry -> entry.subject().patient().orElse(null), UUID[]::new))
                .param("before", column(entries, entry -> json(entry.before()), String[]::new))
                .param("after", column(entries, entry -> json(entry.after()), String[]::new))
                .update();
    }

    private static <T> T[] column(
            List<AuditEntry> entries, Function<AuditEntry, @Nullable T> value, IntFunction<T[]> array) {
        return entries.stream().map(value).toArray(array);
    }

    private static @Nullable String json(Map<String, String> values) {
        return values.isEmpty() ? null : JsonMapper.shared().writeValueAsString(values);
    }
}
