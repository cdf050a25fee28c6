package care.milkway.patient;

import care.milkway.audit.Audit;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds people of a clinic by a part of a name, an address or a number, or by when the baby was born; slips are forgiven. */
@Component
public class PersonSearch {

    private static final int MOST = 12;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;

    private final ClinicDatabase database;
    private final Audit audit;
    private final Clock clock;

    PersonSearch(ClinicDatabase database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Inside work on a clinic: those who are most like what somebody typed, the likeliest first. Each is noted as seen.
     *
     * @param zone of the clinic, which says what day it is
     */
    public List<FoundPerson> find(String typed, ZoneId zone) {
        var text = typed.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return List.of();
        }
        var born = TypedDates.in(text, LocalDate.now(clock.withZone(zone)));
        var found = database.clinicSql("""
                        select p.patient_id, p.name, p.email, p.phone, p.language, p.baby_born_on, p.merged_into
                        from patient.find_people(:clinic, :typed, :born::date[], :most) f
                        join patient.patient p on p.clinic_id = :clinic and p.patient_id = f.patient_id
                        order by f.likeness desc, p.name, p.patient_id""")
                .param("typed", asKept(text))
                .param("born", born.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("most", MOST)
                .query((row, _) -> person(row))
                .list();
        var each = found.stream().distinct().toList();
        each.forEach(person -> seen(person.id()));
        return each;
    }

    /** A number is kept without what stands between its digits. */
    private static String asKept(String text) {
        return text.matches("[+0-9 ().-]+") ? text.replaceAll("[^0-9]", "") : text;
    }

    /** Inside work on a clinic: these people, and who stands for those who were merged. Each is noted as seen. */
    public Map<PatientId, FoundPerson> get(Collection<PatientId> people) {
        var found = database.clinicSql("""
                        select patient_id, name, email, phone, language, baby_born_on, merged_into
                        from patient.patient where clinic_id = :clinic and patient_id = any(:people)""")
                .param("people", people.stream().map(PatientId::value).toArray(UUID[]::new))
                .query((row, _) -> person(row))
                .list();
        found.forEach(person -> seen(person.id()));
        return found.stream().collect(Collectors.toMap(FoundPerson::id, Function.identity()));
    }

    private void seen(PatientId person) {
        audit.seen(PatientAudit.subject(person));
    }

    private static FoundPerson person(ResultSet row) throws SQLException {
        var contact = new Contact(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Language.find(row.getString(5)).orElse(Language.EN));
        return new FoundPerson(
                new PatientId(row.getObject(1, UUID.class)),
                contact,
                Optional.ofNullable(row.getObject(6, LocalDate.class)),
                Optional.ofNullable(row.getObject(7, UUID.class)).map(PatientId::new));
    }
}
