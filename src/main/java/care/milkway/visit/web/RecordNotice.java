package care.milkway.visit.web;

import care.milkway.visit.record.FieldFlaw;
import care.milkway.visit.record.RecordFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of the last attempt; public for the templates.
 *
 * @param key of the sentence; empty if nothing went wrong
 * @param flaws field by field
 * @param unsaved what was typed and could not be kept: shown beside what is kept, so that nothing is lost
 * @param photographs the key of the sentence at the photographs; empty if nothing went wrong there
 * @param side which breast she had chosen there
 */
public record RecordNotice(
        String key, Map<String, FieldFlaw> flaws, @Nullable RecordFields unsaved, String photographs, String side) {

    static final RecordNotice NONE = of("");

    RecordNotice(String key, Map<String, FieldFlaw> flaws, @Nullable RecordFields unsaved) {
        this(key, flaws, unsaved, "", "");
    }

    static RecordNotice of(String key) {
        return new RecordNotice(key, Map.of(), null);
    }

    static RecordNotice atPhotographs(String sentence, String side) {
        return new RecordNotice("", Map.of(), null, sentence, side);
    }
}
