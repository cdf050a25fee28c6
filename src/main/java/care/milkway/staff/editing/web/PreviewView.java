package care.milkway.staff.editing.web;

import care.milkway.clinic.Clinic;
import care.milkway.staff.board.Board.Listed;
import care.milkway.staff.editing.Publishing.DraftPreview;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What publishing would change; public for the templates.
 *
 * @param people who would be stranded, as many as are shown
 * @param wrong a sentence about the last attempt, or nothing
 */
public record PreviewView(
        EditTexts words, DraftPreview preview, Clinic clinic, Map<UUID, Listed> people, String wrong, String reason) {

    public List<ChangeLine> changes() {
        return preview.changes().stream()
                .map(each -> ChangeLine.of(each, words))
                .toList();
    }

    public Optional<FlawView> flaw() {
        return preview.flaw()
                .map(each -> FlawView.of(each, preview.draft().text().tree(), words));
    }

    public List<StrandedLine> stranded() {
        return StrandedLine.of(preview.stranded(), people, clinic, words);
    }

    /** Whether a file was imported since the draft began. */
    public boolean overtaken() {
        return preview.draft().base() != preview.draft().inForce();
    }
}
