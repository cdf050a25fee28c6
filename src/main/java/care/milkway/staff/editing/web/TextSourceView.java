package care.milkway.staff.editing.web;

/**
 * One page in each language; public for the templates.
 *
 * @param wrong what isn't right, or nothing
 */
public record TextSourceView(
        String key, String english, String french, String seen, String wrong, String wrongIn, boolean meanwhile) {}
