package care.milkway.chaos;

import care.milkway.chaos.care.CareInvariants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables have to say at any time, whatever was killed when. */
public final class Invariants {

    /** A sentence about what is wrong, and how many such rows there are. */
    private static final Map<String, String> NEVER = new LinkedHashMap<>(Map.of(
            "resources taken twice at one time",
            """
            select count(*) from scheduling.claim a join scheduling.claim b
              on a.clinic_id = b.clinic_id and a.resource_id = b.resource_id
             and a.during && b.during and a.appointment_id < b.appointment_id""",
            "booked visits ahead without all they need",
            """
            select count(*) from scheduling.appointment a
            where booked_at is not null and cancelled_at is null and ends_at > now()
              and 1 + (room_id is not null)::int + (device_id is not null)::int <> (
                  select count(*) from scheduling.claim c
                  where c.clinic_id = a.clinic_id and c.appointment_id = a.appointment_id)""",
            "cancelled visits that still take something",
            """
            select count(*) from scheduling.appointment a join scheduling.claim c using (clinic_id, appointment_id)
            where a.cancelled_at is not null""",
            "keys that booked twice",
            """
            select count(*) from (select idempotency_key from scheduling.appointment
            where idempotency_key is not null group by clinic_id, idempotency_key having count(*) > 1) twice""",
            "bookings whose changes the audit does not tell, each once",
            """
            select count(*) from scheduling.appointment a
            where booked_at is not null and 1 + sequence <> (
                select count(*) from audit.entry e
                where e.clinic_id = a.clinic_id and e.thing_id = a.appointment_id
                  and e.kind = 'appointment' and e.action = 'UPDATE' and not jsonb_exists_any(e.after, array['arrived', 'begun', 'ended']))""",
            "holds of which the audit does not tell",
            """
            select count(*) from scheduling.appointment a
            where not exists (
                select 1 from audit.entry e where e.clinic_id = a.clinic_id and e.thing_id = a.appointment_id
                  and e.kind = 'appointment' and e.action = 'CREATE')""",
            "patients whom no booking names",
            """
            select count(*) from patient.patient p where not exists (
                select 1 from scheduling.appointment a
                where a.clinic_id = p.clinic_id and a.patient_id = p.patient_id)
              and not exists (
                select 1 from scheduling.waiting_entry e
                where e.clinic_id = p.clinic_id and e.patient_id = p.patient_id)""",
            "reminders of which nobody was written to, or messages without one",
            """
            select abs((select count(*) from messaging.reminder where channel = 'EMAIL')
                - (select count(*) from messaging.message where kind = 'REMINDER'))""",
            "freed times kept for two at once",
            """
            select count(*) from (select freed_id from scheduling.waiting_offer
            where answered_at is null and hold_id is not null and answer_until > now()
            group by clinic_id, freed_id having count(*) > 1) twice""",
            "offers of which nobody was told",
            """
            select count(*) from scheduling.waiting_offer o where not exists (
                select 1 from messaging.message m
                where m.clinic_id = o.clinic_id and m.appointment_id = o.offer_id and m.kind = 'OFFER')"""));

    static {
        NEVER.putAll(CareInvariants.NEVER);
        NEVER.put("clinics that are half published", """
            select count(*) from clinic.clinic c where not exists (
                select 1 from clinic.description d
                where d.clinic_id = c.clinic_id and d.version = c.version
                  and exists (select 1 from clinic.page p
                              where p.clinic_id = d.clinic_id and p.version = d.version and p.path = 'contact'))""");
        NEVER.put("descriptions of which nobody has heard, or without all their pages", """
            select count(*) from clinic.description d join clinic.clinic c using (clinic_id)
            where d.version > c.version or (
                select count(*) from clinic.page p where p.clinic_id = d.clinic_id and p.version = d.version) <> (
                select count(*) from clinic.page p where p.clinic_id = d.clinic_id and p.version = 1)""");
        NEVER.put("drafts that are published and still there", """
            select count(*) from clinic.draft t join clinic.description d using (clinic_id, document)
            where d.origin = 'screen'""");
    }

    private Invariants() {}

    /** What is wrong, and how many such rows there are. */
    public static List<String> broken(JdbcClient database) {
        var broken = new ArrayList<String>();
        NEVER.forEach((sentence, query) -> {
            var rows = database.sql(query).query(Integer.class).single();
            if (rows != 0) {
                broken.add(rows + " " + sentence);
            }
        });
        return broken;
    }
}
