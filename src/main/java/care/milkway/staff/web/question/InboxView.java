package care.milkway.staff.web.question;

import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import java.util.List;

/** The clinic's inbox; public for the templates. */
public record InboxView(List<InboxLine> open, List<InboxLine> answered, Translations translations) {

    public Texts of(Language language) {
        return translations.in(language);
    }
}
