package care.milkway.staff.sick;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.scheduling.sick.Alternative;
import care.milkway.staff.board.Board.Listed;
import care.milkway.staff.web.ExpectedView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has not answered yet, and a form to say that somebody is sick; public for the templates.
 *
 * @param people who comes, by appointment
 * @param told how many were just written to; -1 if nobody asked
 */
public record SickDayView(
        Clinic clinic,
        List<Alternative> unanswered,
        Map<UUID, Listed> people,
        Instant now,
        LocalDate today,
        int told,
        String wrong) {

    /** An appointment whose person was written to. */
    public record AskedLine(
            UUID id, ExpectedView visit, Optional<ZonedDateTime> other, String with, ZonedDateTime deadline) {}

    /** After the deadline, or with nothing to offer: somebody calls them. */
    public List<AskedLine> toCall() {
        return lines(true);
    }

    public List<AskedLine> waiting() {
        return lines(false);
    }

    private List<AskedLine> lines(boolean overdue) {
        return unanswered.stream()
                .filter(each -> each.isOverdue(now) == overdue)
                .flatMap(each ->
                        Optional.ofNullable(people.get(each.appointment().value()))
                                .map(listed -> line(each, listed))
                                .stream())
                .toList();
    }

    private AskedLine line(Alternative alternative, Listed listed) {
        var visit = new ExpectedView(
                clinic, listed.visit().appointment(), listed.person().contact());
        var zone = visit.start().getZone();
        return new AskedLine(
                alternative.appointment().value(),
                visit,
                alternative.time().map(each -> each.visit().start().atZone(zone)),
                alternative
                        .time()
                        .flatMap(each -> clinic.practitioner(each.practitioner()))
                        .map(Practitioner::name)
                        .orElse(""),
                alternative.deadline().atZone(zone));
    }
}
