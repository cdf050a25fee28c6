package care.milkway.chaos.care;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the tables of the care loop have to say at any time, whatever was killed when. */
public final class CareInvariants {

    /** A sentence about what is wrong, and a query that counts it. */
    public static final Map<String, String> NEVER = new LinkedHashMap<>(Map.of(
            "drafts that are closed without a signature, or signed and open",
            """
            select count(*) from visit.draft d full join visit.signed_record s using (clinic_id, appointment_id)
            where (d.signed_at is null) <> (s.appointment_id is null)""",
            "signatures that the audit does not tell once",
            """
            select count(*) from visit.signed_record s where 1 <> (
                select count(*) from audit.entry e
                where e.clinic_id = s.clinic_id and e.thing_id = s.appointment_id and e.kind = 'visit record'
                  and e.action = 'CREATE' and jsonb_exists(e.after, 'signed'))""",
            "signed visits that are no step of an episode",
            """
            select count(*) from visit.signed_record s where not exists (
                select from episode.step t
                where t.clinic_id = s.clinic_id and t.kind = 'VISIT' and t.subject_id = s.appointment_id)""",
            "signed visits that have not ended",
            """
            select count(*) from visit.signed_record s where not exists (
                select from scheduling.visit_ended t
                where t.clinic_id = s.clinic_id and t.appointment_id = s.appointment_id)""",
            "questions that are noted and not written once",
            """
            select count(*) from episode.recheck r where 1 <> (
                select count(*) from messaging.message m
                where m.clinic_id = r.clinic_id and m.appointment_id = r.recheck_id and m.kind = 'RECHECK')""",
            "questions that are written and not noted",
            """
            select count(*) from messaging.message m where m.kind = 'RECHECK' and not exists (
                select from episode.recheck r
                where r.clinic_id = m.clinic_id and r.recheck_id = m.appointment_id)""",
            "answers that are no step of their episode",
            """
            select count(*) from episode.recheck r where r.answered_at is not null and not exists (
                select from episode.step t
                where t.clinic_id = r.clinic_id and t.kind = 'RECHECK' and t.subject_id = r.check_id
                  and t.episode_id = r.episode_id)""",
            "people who are worse and not once on the list",
            """
            select count(*) from episode.recheck r where r.course = 'WORSE' and 1 <> (
                select count(*) from worklist.item i
                where i.clinic_id = r.clinic_id and i.episode_id = r.episode_id and i.kind = 'TURNED_WORSE')"""));

    private CareInvariants() {}
}
