package care.milkway.messaging;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/** Makes of an e-mail the page that mail programs show. */
@Component
public class EmailTemplate {

    private final TemplateEngine templates;

    EmailTemplate(TemplateEngine templates) {
        this.templates = templates;
    }

    public String of(Email email) {
        var html = new StringOutput();
        templates.render("messaging/email.jte", email, html);
        return html.toString();
    }
}
