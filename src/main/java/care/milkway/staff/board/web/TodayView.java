package care.milkway.staff.board.web;

import care.milkway.clinic.ResourceId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who comes today; public for the templates.
 *
 * @param own who treats finds hers first
 * @param others of everybody else, or of everybody for whoever treats nobody
 * @param over what has taken place, and what will not
 */
public record TodayView(ZonedDateTime day, List<VisitLine> own, List<VisitLine> others, List<VisitLine> over) {

    static TodayView of(ZonedDateTime day, List<VisitLine> visits, Optional<ResourceId> practitioner) {
        var ahead = visits.stream().filter(Predicate.not(VisitLine::over)).toList();
        Predicate<VisitLine> hers =
                line -> practitioner.equals(Optional.of(line.plan().practitioner()));
        return new TodayView(
                day,
                ahead.stream().filter(hers).toList(),
                ahead.stream().filter(hers.negate()).toList(),
                visits.stream().filter(VisitLine::over).toList());
    }

    /** How many are still to come or being treated. */
    public int ahead() {
        return own.size() + others.size();
    }
}
