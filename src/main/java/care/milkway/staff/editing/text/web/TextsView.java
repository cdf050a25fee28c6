package care.milkway.staff.editing.text.web;

import care.milkway.staff.editing.text.OpenedText;
import java.util.List;

/** The pages that a clinic writes; public for the templates. */
public record TextsView(List<OpenedText> all) {

    public List<OpenedText> pages() {
        return all.stream().filter(each -> !each.article()).toList();
    }

    public List<OpenedText> articles() {
        return all.stream().filter(OpenedText::article).toList();
    }

    /** As it stands in addresses. */
    public String key(OpenedText text) {
        return text.path().replace('/', '~');
    }

    public String title(OpenedText text) {
        var title = text.inputs().one("title.en");
        return title.isEmpty() ? text.path() : title;
    }

    public boolean inFrench(OpenedText text) {
        return !text.inputs().one("title.fr").isEmpty();
    }
}
