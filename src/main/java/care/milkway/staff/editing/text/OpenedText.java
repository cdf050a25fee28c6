package care.milkway.staff.editing.text;

import care.milkway.staff.editing.Typed;

/**
 * A page as it can be written.
 *
 * @param path where it stands, such as articles/first-night; empty if it is a new article
 * @param seen what every save brings back, so that nobody writes over what she has not seen
 */
public record OpenedText(String path, Typed inputs, String seen) {

    /** Whether it is in the list of what there is to read: it can be moved in it, and taken out. */
    public boolean article() {
        return path.isEmpty() || path.startsWith(TextEditing.ARTICLES);
    }
}
