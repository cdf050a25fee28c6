package care.milkway.staff.editing.web;

import care.milkway.clinic.Clinic;
import care.milkway.scheduling.stranded.StrandedVisit;
import care.milkway.staff.Today.Expected;
import care.milkway.staff.board.Board.Listed;
import care.milkway.staff.editing.Publishing.DraftPreview;
import care.milkway.staff.web.ExpectedView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What publishing would change; public for the templates.
 *
 * @param people who would be stranded, as many as are shown
 * @param wrong a sentence about the last attempt, or nothing
 */
public record PreviewView(
        EditTexts words, DraftPreview preview, Clinic clinic, Map<UUID, Listed> people, String wrong, String reason) {

    /** As many as somebody reads on one page. */
    static final int SHOWN = 50;

    public List<ChangeLine> changes() {
        return preview.changes().stream()
                .map(each -> ChangeLine.of(each, words))
                .toList();
    }

    public Optional<FlawView> flaw() {
        return preview.flaw()
                .map(each -> FlawView.of(each, preview.draft().text().tree(), words));
    }

    /** A visit that would be stranded, and why. */
    public record StrandedLine(UUID id, ExpectedView visit, String why) {}

    public List<StrandedLine> stranded() {
        return preview.stranded().stream()
                .limit(SHOWN)
                .flatMap(each ->
                        Optional.ofNullable(people.get(each.appointment().value()))
                                .map(listed -> line(each, listed))
                                .stream())
                .toList();
    }

    private StrandedLine line(StrandedVisit stranded, Listed listed) {
        return new StrandedLine(
                stranded.appointment().value(),
                new ExpectedView(
                        clinic,
                        new Expected(
                                listed.visit().appointment(), listed.person().contact())),
                stranded.because().stream()
                        .sorted()
                        .map(each -> words.t().get("edit.stranded." + each))
                        .collect(Collectors.joining(" ")));
    }

    /** Whether a file was imported since the draft began. */
    public boolean overtaken() {
        return preview.draft().base() != preview.draft().inForce();
    }
}
