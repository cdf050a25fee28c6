package care.milkway.staff.editing.web;

import care.milkway.clinic.Clinic;
import care.milkway.scheduling.stranded.StrandedVisit;
import care.milkway.staff.board.Board.Listed;
import care.milkway.staff.web.ExpectedView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A visit that has no place in a description, and why; public for the templates. */
public record StrandedLine(UUID id, ExpectedView visit, String why) {

    /** As many as somebody reads on one page. */
    static final int SHOWN = 50;

    /** @param people as many of them as are shown */
    static List<StrandedLine> of(
            List<StrandedVisit> stranded, Map<UUID, Listed> people, Clinic clinic, EditTexts words) {
        return stranded.stream()
                .limit(SHOWN)
                .flatMap(each ->
                        Optional.ofNullable(people.get(each.appointment().value()))
                                .map(listed -> line(each, listed, clinic, words))
                                .stream())
                .toList();
    }

    private static StrandedLine line(StrandedVisit stranded, Listed listed, Clinic clinic, EditTexts words) {
        return new StrandedLine(
                stranded.appointment().value(),
                new ExpectedView(
                        clinic, listed.visit().appointment(), listed.person().contact()),
                stranded.because().stream()
                        .sorted()
                        .map(each -> words.t().get("edit.stranded." + each))
                        .collect(Collectors.joining(" ")));
    }
}
