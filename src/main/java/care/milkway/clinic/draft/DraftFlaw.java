package care.milkway.clinic.draft;

import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.RefusedDocument;

/**
 * The first thing in a draft that isn't right.
 *
 * @param origin the page or picture it is in; see {@link #inDocument}
 * @param line of it, from 1
 * @param field its path, such as services[2].price
 * @param reason one sentence
 */
public record DraftFlaw(String origin, int line, String field, String reason) {

    static DraftFlaw of(RefusedDocument refused) {
        return new DraftFlaw(refused.origin(), refused.line(), refused.field(), refused.reason());
    }

    /** Whether it is in the file itself. */
    public boolean inDocument() {
        return origin.equals(ClinicFolder.ON_SCREEN);
    }
}
