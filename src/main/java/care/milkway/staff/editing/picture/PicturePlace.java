package care.milkway.staff.editing.picture;

import care.milkway.page.FieldPath;

/**
 * A place for one picture.
 *
 * @param key as it stands in addresses, such as person~mei
 * @param name of whom or what; empty for what the clinic has once
 * @param path where its use stands in the file, or in the head of a page
 * @param page of which page it is; empty if it stands in the file
 */
public record PicturePlace(String key, PictureKind kind, String name, FieldPath path, String page) {

    boolean inDocument() {
        return page.isEmpty();
    }
}
