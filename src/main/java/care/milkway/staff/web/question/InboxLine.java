package care.milkway.staff.web.question;

import care.milkway.page.Texts;
import care.milkway.patient.question.AskedQuestion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/** A question as staff read it; public for the templates. */
public record InboxLine(AskedQuestion asked, ZoneId zone, String clinic) {

    public String when(Texts t) {
        var at = asked.at().atZone(zone);
        return t.get("email.day", t.day(at), t.time(at));
    }

    /** Opens the mail program of whoever answers, in the language of who asked. */
    public String mail(Texts hers) {
        var subject = hers.get("question.answer.subject", clinic);
        return "mailto:" + encoded(asked.email()).replace("%40", "@") + "?subject=" + encoded(subject);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
