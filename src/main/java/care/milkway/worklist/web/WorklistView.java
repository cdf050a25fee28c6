package care.milkway.worklist.web;

import java.util.List;

/**
 * The worklist; public for the templates.
 *
 * @param clinical whether she may read what people at home have told
 * @param notice the key of a sentence, or empty
 */
public record WorklistView(List<WorkLine> open, List<WorkLine> closed, boolean clinical, String notice) {

    /** In so many minutes somebody means to have done it. */
    public static final List<Integer> WITHIN = List.of(30, 120, 480, 1440);

    public List<Integer> within() {
        return WITHIN;
    }
}
