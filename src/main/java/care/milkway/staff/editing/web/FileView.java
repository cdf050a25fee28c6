package care.milkway.staff.editing.web;

/**
 * The whole description as text; public for the templates.
 *
 * @param line where it isn't right; 0 if nothing is said
 * @param wrong what isn't
 * @param ask whether a draft is open that another text would replace
 * @param open whether there is a draft, so that another file is asked about
 * @param wrongFile what isn't right in a file that was handed in
 */
public record FileView(
        String text, int revision, int line, String wrong, boolean ask, String slug, boolean open, String wrongFile) {}
