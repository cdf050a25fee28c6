package care.milkway.scheduling.board;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.Clinics;
import care.milkway.identity.ClinicDatabase;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.availability.ClaimChanges;
import care.milkway.scheduling.stored.AppointmentAudit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** What the desk tells of visits, as rows beside the appointments. */
@Repository
public class VisitFacts {

    /** What was said of another time does not count any more. */
    private static final String SAID_ANEW =
            "update set happened_at = excluded.happened_at, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by";

    private final ClinicDatabase database;
    private final Clinics clinics;
    private final ClaimChanges changes;
    private final AppointmentAudit audit;
    private final Clock clock;

    VisitFacts(ClinicDatabase database, Clinics clinics, ClaimChanges changes, AppointmentAudit audit, Clock clock) {
        this.database = database;
        this.clinics = clinics;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Inside work: tells it, and what it implies; what it contradicts is taken back where that was only waited for. */
    public FactResult tell(BoardVisit visit, VisitFact fact) {
        return tell(visit, fact, clock.instant());
    }

    /** The same as of that moment. */
    public FactResult tell(BoardVisit visit, VisitFact fact, Instant now) {
        if (!(visit.appointment() instanceof Booked booked)
                || !fact.isTold()
                || contradicted(visit.attendance(), fact)) {
            return FactResult.CONTRADICTED;
        }
        if (tooEarly(booked, fact, now)) {
            return FactResult.TOO_EARLY;
        }
        implied(fact).forEach(each -> add(booked, visit.attendance(), each, now));
        if (fact != VisitFact.NOT_COME) {
            remove(booked, visit.attendance(), VisitFact.NOT_COME);
        }
        changes.seen(booked.id());
        return FactResult.DONE;
    }

    /** Inside work: it was told by mistake, and whatever follows from it. */
    public FactResult takeBack(BoardVisit visit, VisitFact fact) {
        following(fact).forEach(each -> remove(visit.appointment(), visit.attendance(), each));
        changes.seen(visit.appointment().id());
        return FactResult.DONE;
    }

    private static boolean contradicted(Attendance attendance, VisitFact fact) {
        return switch (fact) {
            case NOT_COME -> attendance.says(VisitFact.ARRIVED);
            case WILL_COME -> attendance.says(VisitFact.NOT_COME) || attendance.says(VisitFact.ENDED);
            case ARRIVED, BEGUN, ENDED, TREATED, SIGNED -> false;
        };
    }

    /** She is missed from the start on, and comes on the day itself, on the clock of the place. */
    private boolean tooEarly(Booked booked, VisitFact fact, Instant now) {
        if (fact == VisitFact.WILL_COME) {
            return false;
        }
        var start = booked.plan().visit().start();
        if (fact == VisitFact.NOT_COME) {
            return now.isBefore(start);
        }
        var clinic = clinics.get(booked.plan().clinic());
        var zone = clinic.site(booked.plan().site())
                .orElseGet(() -> clinic.sites().getFirst())
                .timeZone();
        return LocalDate.ofInstant(now, zone).isBefore(LocalDate.ofInstant(start, zone));
    }

    private static List<VisitFact> implied(VisitFact fact) {
        return switch (fact) {
            case WILL_COME, ARRIVED, NOT_COME -> List.of(fact);
            case BEGUN -> List.of(VisitFact.ARRIVED, fact);
            case ENDED -> List.of(VisitFact.ARRIVED, VisitFact.BEGUN, fact);
            case TREATED, SIGNED -> List.of();
        };
    }

    private static Set<VisitFact> following(VisitFact fact) {
        return switch (fact) {
            case ARRIVED -> EnumSet.of(VisitFact.ARRIVED, VisitFact.BEGUN, VisitFact.ENDED);
            case BEGUN -> EnumSet.of(VisitFact.BEGUN, VisitFact.ENDED);
            case WILL_COME, ENDED, NOT_COME -> EnumSet.of(fact);
            case TREATED, SIGNED -> EnumSet.noneOf(VisitFact.class);
        };
    }

    private void add(Appointment visit, Attendance known, VisitFact fact, Instant now) {
        if (known.says(fact)) {
            return;
        }
        database.ahead(
                "insert into " + fact.table().orElseThrow() + """
                 (clinic_id, appointment_id, happened_at, recorded_at, recorded_by)
                values (:clinic, :appointment, :now, :now, :by)
                on conflict (clinic_id, appointment_id) do\s"""
                        + (fact == VisitFact.WILL_COME ? SAID_ANEW : "nothing"),
                Map.of("appointment", visit.id().value(), "now", utc(now), "by", database.actor()));
        audit.told(visit, fact, true);
    }

    private void remove(Appointment visit, Attendance known, VisitFact fact) {
        if (!known.says(fact)) {
            return;
        }
        database.ahead(
                "delete from " + fact.table().orElseThrow()
                        + " where clinic_id = :clinic and appointment_id = :appointment",
                Map.of("appointment", visit.id().value()));
        audit.told(visit, fact, false);
    }
}
