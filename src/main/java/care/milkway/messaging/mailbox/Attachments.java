package care.milkway.messaging.mailbox;

import care.milkway.referral.document.Document;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is attached to an e-mail and may be a letter; pictures that stand in its text are not. */
final class Attachments {

    private static final int DEEPEST = 8;

    private Attachments() {}

    static List<byte[]> of(Part message) throws MessagingException, IOException {
        var found = new ArrayList<byte[]>();
        collect(message, found, 0);
        return found;
    }

    private static void collect(Part part, List<byte[]> found, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), found, depth + 1);
            }
        } else if (isAttached(part)) {
            try (var content = part.getInputStream()) {
                found.add(content.readNBytes(Document.LARGEST + 1));
            }
        }
    }

    private static boolean isAttached(Part part) throws MessagingException {
        var inText = part.getHeader("Content-ID") != null && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        return !inText
                && !part.isMimeType("text/calendar")
                && (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null);
    }
}
