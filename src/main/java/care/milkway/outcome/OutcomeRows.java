package care.milkway.outcome;

import care.milkway.identity.ClinicDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Counts signed records, inside work on a clinic: one statement for each figure, in which nobody is counted twice. */
@Repository
class OutcomeRows {

    /** Signed visits, each with the number of the band of what was done ({@link DoseBand}), by person however often she is in the register. */
    private static final String SESSIONS = """
            with session as (
                select coalesce(p.merged_into, p.patient_id) as person, s.episode_id, r.appointment_id,
                       r.recorded_at as moment, r.pain_before, r.pain_after,
                       r.pain_after - r.pain_before as pain, r.lump_after_mm - r.lump_before_mm as lump,
                       c.withheld is not null as held_back,
                       case when r.ultrasound and r.sata < 0.5 then 0
                            when r.ultrasound and r.sata < 1 then 1
                            when r.ultrasound then 2
                            when r.treated then 3
                            else 4 end as band
                from visit.signed_record r
                join patient.patient p on p.clinic_id = r.clinic_id and p.patient_id = r.patient_id
                left join episode.step s
                    on s.clinic_id = r.clinic_id and s.kind = 'VISIT' and s.subject_id = r.appointment_id
                left join visit.precheck c on c.clinic_id = r.clinic_id and c.appointment_id = r.appointment_id
                where r.clinic_id = :clinic and r.recorded_at < :until
            ),
            """;

    /** Episodes that have been over for thirty days: by then nobody finds that they were not. */
    private static final String ENDED = SESSIONS + """
            ended as (
                select distinct on (s.person) s.person, e.episode_id, e.side, e.spots, e.resolved_at,
                       e.resolved_at + interval '30 days' as moment, count(*) as sessions,
                       (array_agg(s.band order by greatest(s.band, 2), s.moment))[1] as band
                from session s
                join episode.episode e on e.clinic_id = :clinic and e.episode_id = s.episode_id
                where s.moment <= e.resolved_at
                group by s.person, e.clinic_id, e.episode_id
                order by s.person, e.resolved_at, e.episode_id
            ),
            """;

    private static final String CELLS = """

            select (array['UNDER_HALF', 'HALF_TO_ONE', 'OVER_ONE', 'HANDS', 'NOTHING'])[band + 1], category,
                   date_trunc('quarter', moment at time zone :zone)::date as quarter,
                   count(*), sum(value)::float8, sum(value * value)::float8
            from unit where moment < :until
            group by band, category, 3""";

    private static final String WAIT = SESSIONS + """
            unit as (
                select distinct on (s.person) s.band, '' as category, s.moment,
                       extract(epoch from s.moment - k.checked_at) / 3600 as value
                from session s
                join lateral (
                    select min(happened_at) as checked_at from episode.step
                    where clinic_id = :clinic and episode_id = s.episode_id and kind = 'CHECK') k on k.checked_at <= s.moment
                order by s.person, s.moment
            )""" + CELLS;

    private static final String PAIN = SESSIONS + """
            unit as (
                select distinct on (person) band, '' as category, moment, pain as value
                from session where pain is not null order by person, moment
            )""" + CELLS;

    private static final String BETTER = SESSIONS + """
            numbered as (
                select s.*, row_number() over hers as number, first_value(moment) over hers as began
                from session s window hers as (partition by person order by moment, appointment_id)
            ),
            unit as (
                select (array_agg(band order by greatest(band, 2), moment))[1] as band, 0 as value,
                       began + interval '30 days' as moment,
                       case when (array_agg(pain_after order by moment desc) filter (where pain_after is not null))[1]
                                < (array_agg(pain_before order by moment))[1] then 'YES' else 'NO' end as category
                from numbered where number <= 3 and moment < began + interval '30 days'
                group by person, began
                having (array_agg(pain_before order by moment))[1] > 0 and count(pain_after) > 0
            )""" + CELLS;

    private static final String LUMP = SESSIONS + """
            unit as (
                select distinct on (person) band, '' as category, moment, lump as value
                from session where lump is not null order by person, moment
            )""" + CELLS;

    private static final String NUMBER_OF_SESSIONS = ENDED + """
            unit as (select band, least(sessions, 4)::text as category, moment, 0 as value from ended)""" + CELLS;

    private static final String HELD_BACK = SESSIONS + """
            first as (select person, min(moment) as moment from session group by person),
            unit as (
                select (array_agg(s.band order by greatest(s.band, 2), s.moment))[1] as band,
                       case when bool_or(s.held_back) then 'YES' else 'NO' end as category,
                       f.moment + interval '30 days' as moment, 0 as value
                from first f join session s on s.person = f.person and s.moment < f.moment + interval '30 days'
                group by f.person, f.moment
            )""" + CELLS;

    private static final String ESCALATED = SESSIONS + """
            first as (select person, min(moment) as moment from session group by person),
            unit as (
                select (array_agg(s.band order by greatest(s.band, 2), s.moment))[1] as band,
                       case when bool_or(l.recorded_at < f.moment + interval '30 days') then 'YES' else 'NO' end as category,
                       f.moment + interval '30 days' as moment, 0 as value
                from first f join session s on s.person = f.person and s.moment < f.moment + interval '30 days'
                left join visit.review_letter l on l.clinic_id = :clinic and l.appointment_id = s.appointment_id
                group by f.person, f.moment
            )""" + CELLS;

    private static final String RECOMMEND = SESSIONS + """
            unit as (
                select distinct on (s.person) (array_agg(s.band order by greatest(s.band, 2), s.moment))[1] as band,
                       '' as category, g.recorded_at as moment, g.score as value
                from session s
                join episode.recommendation g on g.clinic_id = :clinic and g.episode_id = s.episode_id
                where s.moment <= g.recorded_at
                group by s.person, g.episode_id, g.recorded_at, g.score
                order by s.person, g.recorded_at
            )""" + CELLS;

    /**
     * The same place as {@code SorePlace} has it: a spot of both, or the side where one of them knows no spot. Joined, since
     * looking for each person anew takes minutes in a large clinic.
     */
    private static final String RECURRENCE = ENDED + """
            begun as (
                select coalesce(p.merged_into, p.patient_id) as person, e.opened_at, e.side, e.spots
                from episode.episode e
                join patient.patient p on p.clinic_id = e.clinic_id and p.patient_id = e.patient_id
                where e.clinic_id = :clinic
            ),
            unit as (
                select o.band, o.moment, 0 as value,
                       case when bool_or(e.person is not null) then 'YES' else 'NO' end as category
                from ended o
                left join begun e on e.person = o.person and e.opened_at > o.resolved_at and e.opened_at < o.moment
                    and case when cardinality(e.spots) > 0 and cardinality(o.spots) > 0 then e.spots && o.spots
                             else coalesce(e.side = o.side or 'BOTH' in (e.side, o.side), true) end
                group by o.person, o.band, o.moment
            )""" + CELLS;

    private final ClinicDatabase database;

    OutcomeRows(ClinicDatabase database) {
        this.database = database;
    }

    /** All that was known by then. */
    List<OutcomeCell> before(ZonedDateTime until) {
        return Stream.of(OutcomeFigure.values())
                .flatMap(figure -> cells(figure, until).stream())
                .toList();
    }

    private List<OutcomeCell> cells(OutcomeFigure figure, ZonedDateTime until) {
        return database.clinicSql(statement(figure))
                .param("until", until.toOffsetDateTime())
                .param("zone", until.getZone().getId())
                .query((row, _) -> cell(figure, row))
                .list();
    }

    static String statement(OutcomeFigure figure) {
        return switch (figure) {
            case WAIT -> WAIT;
            case PAIN -> PAIN;
            case BETTER -> BETTER;
            case LUMP -> LUMP;
            case SESSIONS -> NUMBER_OF_SESSIONS;
            case HELD_BACK -> HELD_BACK;
            case ESCALATED -> ESCALATED;
            case RECURRENCE -> RECURRENCE;
            case RECOMMEND -> RECOMMEND;
        };
    }

    private static OutcomeCell cell(OutcomeFigure figure, ResultSet row) throws SQLException {
        return new OutcomeCell(
                figure,
                DoseBand.valueOf(row.getString(1)),
                row.getString(2),
                Quarter.of(row.getObject(3, LocalDate.class)),
                new Tally(row.getLong(4), row.getDouble(5), row.getDouble(6)));
    }
}
