package care.milkway.staff.editing.web;

import care.milkway.clinic.draft.Draft;
import care.milkway.staff.editing.MissingPart;
import care.milkway.staff.editing.Subject;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What can be edited, and what is not published yet; public for the templates.
 *
 * @param savedAt when the draft was saved last
 * @param savedBy by whom, if she still works here
 * @param outside who booked in the moment in which the version in force was published, and does not fit it
 */
public record OverviewView(
        Draft draft,
        Optional<ZonedDateTime> savedAt,
        String savedBy,
        Optional<FlawView> flaw,
        boolean published,
        List<StrandedLine> outside) {

    public List<MissingPart> missing() {
        return MissingPart.of(draft.text());
    }

    /** Whether nothing is missing without which nobody could book. */
    public boolean bookable() {
        return missing().stream().noneMatch(MissingPart::needed);
    }

    public Subject[] subjects() {
        return Subject.values();
    }
}
