package care.milkway.chaos;

import org.springframework.jdbc.core.simple.JdbcClient;

/** People who wait for a time, and people who are to be reminded of one: so that a kill falls into rounds that tell them. */
final class PeopleToTell {

    private PeopleToTell() {}

    /** They take any time of two services that need no check. */
    static void waitFor(JdbcClient database) {
        database.sql("""
                        with somebody as (
                            insert into patient.patient
                                (clinic_id, patient_id, name, email, phone, language, recorded_at, recorded_by, confirmed_at,
                                 confirmed_by)
                            select clinic_id, gen_random_uuid(), 'Waiting ' || n, 'w' || n || '@families.example', '', 'en',
                                now(), 'chaos', now(), 'chaos'
                            from clinic.clinic, generate_series(1, 40) n where slug = :slug
                            returning clinic_id, patient_id)
                        insert into scheduling.waiting_entry
                            (clinic_id, waiting_id, patient_id, service_code, mode, weekdays, parts, last_day, urgency,
                             language, recorded_at, recorded_by)
                        select clinic_id, gen_random_uuid(), patient_id,
                            (array['LACTATION_CONSULT', 'CESAREAN_SCAR_RELEASE'])[1 + (row_number() over ())::int % 2],
                            'IN_PERSON',
                            array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
                            array['MORNING', 'AFTERNOON', 'EVENING'], current_date + 60, 3, 'en', now(), 'chaos'
                        from somebody""").param("slug", BookingStorm.CLINIC).update();
    }

    /** Who has a visit within two days booked it long ago. */
    static void bookedLongAgo(JdbcClient database) {
        database.sql("""
                        update scheduling.appointment
                        set booked_at = booked_at - interval '90 days', moved_at = moved_at - interval '90 days'
                        where booked_at > now() - interval '30 days' and cancelled_at is null
                          and starts_at < now() + interval '2 days'""").update();
    }

    /** How many of them nobody has reminded. */
    static int notReminded(JdbcClient database) {
        return database.sql("""
                        select count(*) from scheduling.appointment a
                        where a.patient_id is not null and a.cancelled_at is null
                          and a.starts_at between now() + interval '2 hours' and now() + interval '2 days'
                          and coalesce(a.moved_at, a.booked_at) <= a.starts_at - interval '2 days'
                          and not exists (
                              select from messaging.reminder r
                              where r.clinic_id = a.clinic_id and r.appointment_id = a.appointment_id
                                and r.starts_at = a.starts_at)""").query(Integer.class).single();
    }
}
