package care.milkway.triage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes results down as they were said, and reads them back. */
final class ResultRecord {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ResultRecord() {}

    static String write(RecordedResult result) {
        return JSON.writeValueAsString(result);
    }

    /** None where none was kept, or where it is in words that this program no longer has. */
    static Optional<RecordedResult> read(@Nullable String json) {
        try {
            return Optional.ofNullable(json).map(each -> JSON.readValue(each, RecordedResult.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
