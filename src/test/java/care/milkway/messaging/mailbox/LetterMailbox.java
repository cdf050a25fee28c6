package care.milkway.messaging.mailbox;

import care.milkway.kernel.ClinicId;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** A clinic's mailbox on a real IMAP server, to which letters are e-mailed. */
public final class LetterMailbox implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser mailbox;
    private final MailboxSetting setting;

    public LetterMailbox() {
        server.start();
        mailbox = server.setUser("letters@toronto.example", "letters", "secret");
        setting = MailboxSetting.parse(
                        "x=imap://letters:secret@localhost:" + server.getImap().getPort())
                .getFirst();
    }

    public void receive(String subject, byte[]... attachments) throws MessagingException {
        var message = new MimeMessage((Session) null);
        message.setFrom("office@doctors.example");
        message.setSubject(subject);
        var parts = new MimeMultipart();
        var text = new MimeBodyPart();
        text.setText("Please find the letter attached.");
        parts.addBodyPart(text);
        for (var attachment : attachments) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment, "application/octet-stream")));
            part.setFileName("letter.bin");
            parts.addBodyPart(part);
        }
        message.setContent(parts);
        message.saveChanges();
        mailbox.deliver(GreenMailUtil.newMimeMessage(GreenMailUtil.getWholeMessage(message)));
    }

    /** As the job does once a minute. */
    public void isReadBy(org.springframework.context.ApplicationContext program, ClinicId clinic)
            throws MessagingException {
        program.getBean(MailboxReading.class).read(clinic, setting);
    }

    @Override
    public void close() {
        server.stop();
    }
}
