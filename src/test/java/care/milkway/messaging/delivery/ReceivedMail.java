package care.milkway.messaging.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/** A mail as a mail program takes it apart. */
record ReceivedMail(MimeMessage mail, List<Part> parts) {

    record Part(String type, String content) {}

    static ReceivedMail of(MimeMessage mail) throws Exception {
        var parts = new ArrayList<Part>();
        collect((MimeMultipart) mail.getContent(), parts);
        return new ReceivedMail(mail, parts);
    }

    private static void collect(MimeMultipart multipart, List<Part> parts) throws Exception {
        for (int i = 0; i < multipart.getCount(); i++) {
            var part = multipart.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                collect(inner, parts);
            } else {
                parts.add(new Part(part.getContentType(), read(part)));
            }
        }
    }

    private static String read(BodyPart part) throws Exception {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String text() {
        return content("text/plain");
    }

    String html() {
        return content("text/html");
    }

    String content(String type) {
        return parts.stream()
                .filter(part -> part.type().startsWith(type))
                .findFirst()
                .orElseThrow()
                .content();
    }

    Calendar calendar() throws Exception {
        return parse(content("text/calendar"));
    }

    VEvent event() throws Exception {
        return event(calendar());
    }

    static Calendar parse(String file) throws IOException, net.fortuna.ical4j.data.ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents("VEVENT").getFirst();
    }
}
