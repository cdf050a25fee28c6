package care.milkway.scheduling.desk;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.availability.Allocation.Candidates;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.board.BoardVisit;
import care.milkway.scheduling.board.BoardVisits;
import care.milkway.scheduling.board.CalibrationEnds;
import care.milkway.scheduling.board.FactResult;
import care.milkway.scheduling.board.VisitFact;
import care.milkway.scheduling.board.VisitFacts;
import care.milkway.scheduling.desk.Blocks.Hit;
import care.milkway.scheduling.stored.AppointmentAudit;
import care.milkway.scheduling.stored.Appointments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What staff do with appointments: they may more than parents, say why, and never book anything twice. */
@Component
public class FrontDesk {

    private final Work work;
    private final ClinicDatabase database;
    private final Clinics clinics;
    private final Appointments appointments;
    private final BoardVisits visits;
    private final DeskBookings bookings;
    private final DeskChanges changes;
    private final DeskSeries series;
    private final VisitFacts facts;
    private final Blocks blocks;
    private final PressingVisits pressing;
    private final RuleOverrides overrides;
    private final AppointmentAudit audit;
    private final FreeTimes freeTimes;
    private final Clock clock;

    FrontDesk(
            Work work,
            ClinicDatabase database,
            Clinics clinics,
            Appointments appointments,
            BoardVisits visits,
            DeskBookings bookings,
            DeskChanges changes,
            DeskSeries series,
            VisitFacts facts,
            Blocks blocks,
            PressingVisits pressing,
            RuleOverrides overrides,
            AppointmentAudit audit,
            FreeTimes freeTimes,
            Clock clock) {
        this.work = work;
        this.database = database;
        this.clinics = clinics;
        this.appointments = appointments;
        this.visits = visits;
        this.bookings = bookings;
        this.changes = changes;
        this.series = series;
        this.facts = facts;
        this.blocks = blocks;
        this.pressing = pressing;
        this.overrides = overrides;
        this.audit = audit;
        this.freeTimes = freeTimes;
        this.clock = clock;
    }

    /** Books at once, without a hold. */
    public DeskResult book(DeskBooking booking) {
        return asStaff(() -> bookings.book(booking));
    }

    /** Who could begin this at that moment, by her hours and as far as nobody has taken her: for whoever stands there. */
    public List<Practitioner> free(Clinic clinic, Service service, Eligible eligible, Mode mode, Instant start) {
        var visit = Interval.of(start, service.length());
        return clinic.practitioners().stream()
                .filter(each -> DeskRules.profession(service, eligible, each).isEmpty())
                .filter(each -> DeskRules.workingAt(clinic, each, visit)
                        .filter(site -> isFree(clinic, service, new Offer(visit, each, site, mode, false)))
                        .isPresent())
                .toList();
    }

    private boolean isFree(Clinic clinic, Service service, Offer offer) {
        var during = offer.visit().widened(service.bufferBefore(), service.bufferAfter());
        return freeTimes
                .choose(clinic, Candidates.of(clinic, service, offer), during, clock.instant())
                .isPresent();
    }

    /** Moves, lengthens or shortens an appointment, or gives it another room or device. */
    public DeskResult move(DeskMove move) {
        return asStaff(() -> changes.move(move));
    }

    public DeskResult cancel(ClinicId clinic, AppointmentId id, Optional<RuleOverride> override) {
        return asStaff(() -> changes.cancel(clinic, id, override));
    }

    /** It and all weekly visits that were planned after it, or nothing. */
    public DeskResult cancelFrom(ClinicId clinic, AppointmentId id, Optional<RuleOverride> override) {
        return asStaff(() -> series.cancelFrom(clinic, id, override));
    }

    /** It, and all weekly visits that were planned after it to the same day and time of their weeks, or nothing. */
    public DeskResult moveFrom(DeskMove move) {
        return asStaff(() -> series.moveFrom(move));
    }

    /** Tells what has happened to a visit. */
    public FactResult tell(ClinicId clinic, AppointmentId id, VisitFact fact) {
        return asStaff(() -> onVisit(clinic, id, visit -> facts.tell(visit, fact)));
    }

    /** That was told by mistake. */
    public FactResult takeBack(ClinicId clinic, AppointmentId id, VisitFact fact) {
        return asStaff(() -> onVisit(clinic, id, visit -> facts.takeBack(visit, fact)));
    }

    private FactResult onVisit(ClinicId clinic, AppointmentId id, Function<BoardVisit, FactResult> change) {
        return work.in(clinic, () -> {
            appointments.findForUpdate(id);
            return visits.of(List.of(id)).stream().findFirst().map(change).orElse(FactResult.UNKNOWN);
        });
    }

    /** Inside work on a clinic: what begins in this time, what was cancelled too. Each is noted as seen. */
    public List<BoardVisit> board(Interval time) {
        return seen(visits.during(time));
    }

    /** Inside work on a clinic: these. Each is noted as seen. */
    public List<BoardVisit> board(Collection<AppointmentId> ids) {
        return ids.isEmpty() ? List.of() : seen(visits.of(ids));
    }

    private List<BoardVisit> seen(List<BoardVisit> found) {
        found.forEach(visit -> audit.seen(visit.appointment()));
        return found;
    }

    /** Inside work on a clinic: which rules were set aside for it. */
    public List<SetAside> setAside(AppointmentId id) {
        return overrides.of(id);
    }

    /** Inside work on a clinic: what waits for somebody, counted; nobody's record is read. */
    public Pressing pressing() {
        return pressing.now(clock.instant());
    }

    /** Blocks this time; what is booked in it stays and is {@link #troubled}. */
    public void block(ClinicId clinic, Block block) {
        asStaff(() -> work.in(clinic, () -> {
            blocks.add(block);
            return true;
        }));
    }

    /** @return false if it has ended or never was */
    public boolean unblock(ClinicId clinic, UUID block) {
        return asStaff(() -> work.in(clinic, () -> blocks.end(block)));
    }

    /** Inside work on a clinic: these, as far as they are still in force. */
    public List<Block> blocks(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : blocks.of(ids);
    }

    /** Inside work on a clinic: what is blocked in this time. */
    public List<Block> blocks(Interval time) {
        return blocks.during(time);
    }

    /**
     * Somebody has to deal with this appointment: it was booked before something came between.
     *
     * @param blocks what came between
     * @param calibration whether its device is past its calibration by then
     */
    public record Troubled(BoardVisit visit, List<UUID> blocks, boolean calibration) {}

    /** Inside work on a clinic: what is still ahead and can't be as it was booked, soonest first. */
    public List<Troubled> troubled() {
        var now = clock.instant();
        var hits = new LinkedHashMap<AppointmentId, List<UUID>>();
        blocks.hits(now).forEach(hit -> add(hits, hit));
        var uncalibrated = visits.withDevicesAfter(CalibrationEnds.of(clinics.get(database.clinic())), now);
        uncalibrated.forEach(id -> hits.computeIfAbsent(id, _ -> new ArrayList<>()));
        return board(hits.keySet()).stream()
                .map(visit -> new Troubled(
                        visit,
                        List.copyOf(hits.getOrDefault(visit.appointment().id(), List.of())),
                        uncalibrated.contains(visit.appointment().id())))
                .sorted((one, other) -> start(one).compareTo(start(other)))
                .toList();
    }

    private static Instant start(Troubled troubled) {
        return troubled.visit().appointment().plan().visit().start();
    }

    private static void add(Map<AppointmentId, List<UUID>> hits, Hit hit) {
        hits.computeIfAbsent(hit.appointment(), _ -> new ArrayList<>()).add(hit.block());
    }

    private <T> T asStaff(Supplier<T> does) {
        if (!DeskRules.isAtTheDesk(Actor.current())) {
            throw new IllegalStateException("only who works for the clinic is at its desk");
        }
        return does.get();
    }
}
