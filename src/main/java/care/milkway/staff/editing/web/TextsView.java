package care.milkway.staff.editing.web;

import java.util.List;

/** The pages that a clinic writes; public for the templates. */
public record TextsView(List<TextLine> pages) {

    /** @param key as it stands in the address */
    public record TextLine(String key, String path, String title, boolean french) {}
}
