package care.milkway.staff.editing.picture;

import java.util.Map;

/**
 * What somebody sent of a place.
 *
 * @param file the bytes of a picture; empty if she chose none
 * @param kept a picture that she sent a moment ago, in a form that was not accepted; empty if there is none
 * @param words what is to be seen, by language
 * @param seen what the form showed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record HandedIn(byte[] file, String kept, Map<String, String> words, String seen) {

    public HandedIn {
        words = Map.copyOf(words);
    }
}
