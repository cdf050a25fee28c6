package care.milkway.messaging;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/** Makes the page that mail programs show. */
@Component
class LetterPage {

    private final TemplateEngine templates;

    LetterPage(TemplateEngine templates) {
        this.templates = templates;
    }

    String of(Letter letter) {
        var html = new StringOutput();
        templates.render("messaging/letter.jte", letter, html);
        return html.toString();
    }
}
