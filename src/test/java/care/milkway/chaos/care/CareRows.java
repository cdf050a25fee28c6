package care.milkway.chaos.care;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what people were told against the tables of the care loop: nothing lost, nothing twice, nothing that nobody asked for. */
final class CareRows {

    /** A record as it is kept. */
    record RecordRow(int version, String note, boolean signed) {

        static final RecordRow NONE = new RecordRow(0, "", false);
    }

    private CareRows() {}

    static List<String> differences(JdbcClient database, Collection<KnownRecord> records, Collection<KnownHome> homes) {
        var differences = new ArrayList<>(ofRecords(database, records));
        differences.addAll(ofEntries(database, homes));
        differences.addAll(ofAnswers(database, homes));
        return differences;
    }

    private static List<String> ofRecords(JdbcClient database, Collection<KnownRecord> records) {
        Map<UUID, RecordRow> rows = new HashMap<>();
        database.sql("""
                        select d.appointment_id, d.version, coalesce(d.fields ->> 'note', ''), s.fields = d.fields
                        from visit.draft d left join visit.signed_record s using (clinic_id, appointment_id)""").query(row -> {
            rows.put(row.getObject(1, UUID.class), new RecordRow(row.getInt(2), row.getString(3), row.getBoolean(4)));
        });
        var differences = new ArrayList<String>();
        records.forEach(each ->
                each.difference(rows.getOrDefault(each.visit(), RecordRow.NONE)).ifPresent(differences::add));
        records.forEach(each -> rows.remove(each.visit()));
        rows.keySet().forEach(each -> differences.add("nobody wrote " + each));
        return differences;
    }

    private static List<String> ofEntries(JdbcClient database, Collection<KnownHome> homes) {
        var rows = ids(database, "select entry_id from episode.log_entry where pain = 3 and fed");
        var differences = new ArrayList<String>();
        homes.stream()
                .flatMap(each -> each.noted().stream())
                .filter(each -> !rows.remove(each))
                .forEach(each -> differences.add("noted and not there: " + each));
        homes.stream().flatMap(each -> each.unanswered().stream()).forEach(rows::remove);
        rows.forEach(each -> differences.add("nobody noted " + each));
        return differences;
    }

    private static List<String> ofAnswers(JdbcClient database, Collection<KnownHome> homes) {
        var rows = ids(database, """
                select m.message_id from episode.recheck r
                join messaging.message m
                  on m.clinic_id = r.clinic_id and m.appointment_id = r.recheck_id and m.kind = 'RECHECK'
                where r.course = 'WORSE'""").stream().map(UUID::toString).collect(Collectors.toCollection(HashSet::new));
        var differences = new ArrayList<String>();
        homes.stream()
                .filter(KnownHome::answered)
                .filter(each -> !rows.remove(each.message()))
                .forEach(each -> differences.add("said how she is, and it is not there: " + each.message()));
        homes.stream().filter(KnownHome::answering).forEach(each -> rows.remove(each.message()));
        rows.forEach(each -> differences.add("nobody said how she is to " + each));
        return differences;
    }

    private static Set<UUID> ids(JdbcClient database, String query) {
        return new HashSet<>(database.sql(query).query(UUID.class).list());
    }
}
