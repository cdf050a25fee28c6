package care.milkway.staff.editing.text.web;

import care.milkway.clinic.content.ContentPage;
import care.milkway.kernel.Language;
import care.milkway.staff.editing.FieldRefused;
import care.milkway.staff.editing.Typed;
import care.milkway.staff.editing.text.OpenedText;
import care.milkway.staff.editing.web.EditTexts;
import java.util.List;
import java.util.Map;

/**
 * One page in each language; public for the templates.
 *
 * @param preview as people would read it, if that was asked for
 * @param meanwhile whether somebody else changed it
 */
public record TextView(
        EditTexts words,
        OpenedText text,
        Typed typed,
        List<FieldRefused> wrong,
        Map<Language, ContentPage> preview,
        boolean meanwhile) {

    /** As it stands in its address. */
    public String key() {
        return text.path().isEmpty() ? "new" : text.path().replace('/', '~');
    }

    public boolean fresh() {
        return text.path().isEmpty();
    }

    public String wrong(String input) {
        return words.wrong(wrong, input);
    }

    public Language[] languages() {
        return Language.values();
    }
}
