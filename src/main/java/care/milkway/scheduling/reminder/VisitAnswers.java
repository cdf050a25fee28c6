package care.milkway.scheduling.reminder;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.board.BoardVisits;
import care.milkway.scheduling.board.FactResult;
import care.milkway.scheduling.board.VisitFact;
import care.milkway.scheduling.board.VisitFacts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** Takes what somebody says of a visit ahead of her. */
@Repository
public class VisitAnswers {

    private final Work work;
    private final ClinicDatabase database;
    private final BoardVisits visits;
    private final VisitFacts facts;
    private final Clock clock;

    VisitAnswers(Work work, ClinicDatabase database, BoardVisits visits, VisitFacts facts, Clock clock) {
        this.work = work;
        this.database = database;
        this.visits = visits;
        this.facts = facts;
        this.clock = clock;
    }

    /** She comes. Saying so twice is saying it once; of a visit that is cancelled or over it says nothing. */
    public FactResult willCome(ClinicId clinic, AppointmentId id) {
        return work.in(clinic, () -> visits.of(List.of(id)).stream()
                .findFirst()
                .filter(visit -> visit.appointment().plan().visit().end().isAfter(clock.instant()))
                .map(visit -> facts.tell(visit, VisitFact.WILL_COME))
                .orElse(FactResult.CONTRADICTED));
    }

    /** How she wants to be reminded of it from now on. */
    public void remind(ClinicId clinic, AppointmentId id, boolean byEmail, boolean byText) {
        work.in(
                clinic,
                () -> database.ahead(
                        """
                insert into scheduling.reminder_choice (
                    clinic_id, appointment_id, by_email, by_text, changed_at, changed_by)
                values (:clinic, :appointment, :email, :text, :now, :by)
                on conflict (clinic_id, appointment_id) do update
                set by_email = excluded.by_email, by_text = excluded.by_text,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by""",
                        Map.of(
                                "appointment",
                                id.value(),
                                "email",
                                byEmail,
                                "text",
                                byText,
                                "now",
                                utc(clock.instant()),
                                "by",
                                database.actor())));
    }

    public VisitAnswer of(ClinicId clinic, AppointmentId id) {
        return work.in(clinic, () -> database.clinicSql("""
                        select s.happened_at is not null, coalesce(c.by_email, true), coalesce(c.by_text, false)
                        from scheduling.appointment a
                        left join scheduling.assurance s
                          on s.clinic_id = a.clinic_id and s.appointment_id = a.appointment_id
                         and s.happened_at >= coalesce(a.moved_at, a.booked_at)
                        left join scheduling.reminder_choice c
                          on c.clinic_id = a.clinic_id and c.appointment_id = a.appointment_id
                        where a.clinic_id = :clinic and a.appointment_id = :appointment""")
                .param("appointment", id.value())
                .query((row, _) -> new VisitAnswer(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
                .single());
    }
}
