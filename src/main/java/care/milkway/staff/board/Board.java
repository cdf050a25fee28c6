package care.milkway.staff.board;

import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.patient.FoundPerson;
import care.milkway.patient.PatientId;
import care.milkway.patient.PersonSearch;
import care.milkway.scheduling.board.BoardVisit;
import care.milkway.scheduling.desk.Block;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.scheduling.desk.FrontDesk.Troubled;
import care.milkway.scheduling.desk.SetAside;
import care.milkway.staff.desk.DeskConcern;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What there is on the board: visits with who comes, and what is blocked. */
@Component
public class Board {

    private final Work work;
    private final FrontDesk desk;
    private final PersonSearch people;
    private final DeskConcerns concerns;

    Board(Work work, FrontDesk desk, PersonSearch people, DeskConcerns concerns) {
        this.work = work;
        this.concerns = concerns;
        this.desk = desk;
        this.people = people;
    }

    /** A visit and who comes to it. */
    public record Listed(BoardVisit visit, FoundPerson person) {}

    /** What happens and what is blocked in a stretch of time, and what waits for somebody whenever it is. */
    public record Shown(List<Listed> visits, List<Block> blocks, List<DeskConcern> concerns) {}

    public Shown during(ClinicId clinic, Interval time) {
        return work.in(clinic, () -> new Shown(listed(desk.board(time)), desk.blocks(time), concerns.now()));
    }

    /** Visits and blocks. */
    public record Named(List<Listed> visits, List<Block> blocks) {}

    /** Those of this stretch of time. */
    public Named of(ClinicId clinic, Interval time) {
        return work.in(clinic, () -> new Named(listed(desk.board(time)), desk.blocks(time)));
    }

    /** Those with these ids, whenever they are; what has ended is not among them. */
    public Named of(ClinicId clinic, Collection<UUID> ids) {
        var visits = ids.stream().map(AppointmentId::new).toList();
        return work.in(clinic, () -> new Named(listed(desk.board(visits)), desk.blocks(ids)));
    }

    /** One visit, and which rules were set aside for it. */
    public record Opened(Listed listed, List<SetAside> setAside) {}

    public Optional<Opened> open(ClinicId clinic, AppointmentId visit) {
        return work.in(clinic, () -> listed(desk.board(List.of(visit))).stream()
                .findFirst()
                .map(listed -> new Opened(listed, desk.setAside(visit))));
    }

    /** A visit that can't be as it was booked. */
    public record ToDo(Troubled troubled, FoundPerson person) {}

    /** What is blocked from now on, and what somebody has to deal with because of it. */
    public record Trouble(List<Block> blocks, List<ToDo> visits) {}

    public Trouble trouble(ClinicId clinic, Interval ahead) {
        return work.in(clinic, () -> {
            var troubled = desk.troubled();
            var found = people(troubled.stream().map(Troubled::visit));
            return new Trouble(
                    desk.blocks(ahead),
                    troubled.stream()
                            .map(each -> new ToDo(each, person(each.visit(), found)))
                            .toList());
        });
    }

    private List<Listed> listed(List<BoardVisit> visits) {
        var found = people(visits.stream());
        return visits.stream()
                .map(visit -> new Listed(visit, person(visit, found)))
                .toList();
    }

    private Map<PatientId, FoundPerson> people(Stream<BoardVisit> visits) {
        var ids = visits.flatMap(visit -> visit.appointment().whose().stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : people.get(ids);
    }

    private static FoundPerson person(BoardVisit visit, Map<PatientId, FoundPerson> found) {
        return Objects.requireNonNull(found.get(visit.appointment().whose().orElseThrow()));
    }
}
