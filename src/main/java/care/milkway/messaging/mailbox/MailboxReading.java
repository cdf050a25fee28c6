package care.milkway.messaging.mailbox;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.messaging.mailbox.MailboxCursors.Cursor;
import care.milkway.referral.Arrival;
import care.milkway.referral.document.DocumentFault;
import care.milkway.referral.document.Documents;
import care.milkway.referral.document.Inspection;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.letter.AppointmentLetters;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * Reads a clinic's mailbox for letters: each attachment becomes a letter for the booking whose number stands in the subject,
 * or one that staff file by hand. Nothing in the mailbox changes. What was taken in and how far it was read is one
 * transaction: no letter comes twice, none is lost.
 */
@Component
class MailboxReading {

    static final String FOLDER = "INBOX";

    /** In a mailbox that was never read, or numbers its messages anew, so many of the newest are looked at. */
    private static final int FIRST_LOOK = 50;

    private static final int TIMEOUT_MILLIS = 20_000;

    private final MailboxCursors cursors;
    private final AppointmentLetters letters;
    private final Documents documents;
    private final Work work;

    MailboxReading(MailboxCursors cursors, AppointmentLetters letters, Documents documents, Work work) {
        this.cursors = cursors;
        this.letters = letters;
        this.documents = documents;
        this.work = work;
    }

    void read(ClinicId clinic, MailboxSetting setting) throws MessagingException {
        try (var store = session(setting).getStore(setting.protocol())) {
            store.connect(setting.host(), setting.port(), setting.user(), setting.password());
            try (var inbox = store.getFolder(FOLDER)) {
                inbox.open(Folder.READ_ONLY);
                read(clinic, inbox);
            }
        }
    }

    private static Session session(MailboxSetting setting) {
        var properties = new Properties();
        for (var timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail." + setting.protocol() + "." + timeout, Integer.toString(TIMEOUT_MILLIS));
        }
        return Session.getInstance(properties);
    }

    private void read(ClinicId clinic, Folder inbox) throws MessagingException {
        if (!(inbox instanceof UIDFolder numbered)) {
            throw new MessagingException("the mailbox does not number its messages");
        }
        var validity = numbered.getUIDValidity();
        var known = work.in(clinic, Actor.Job.LETTERS, cursors::findForUpdate)
                .filter(cursor -> cursor.validity() == validity);
        var last = known.map(Cursor::last).orElse(0L);
        var messages = List.of(numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID));
        var first = known.isPresent() ? 0 : Math.max(0, messages.size() - FIRST_LOOK);
        for (var message : messages.subList(first, messages.size())) {
            var uid = numbered.getUID(message);
            if (uid > last) { // a server gives the last one where there is none behind it
                take(clinic, new Cursor(validity, uid), message);
            }
        }
    }

    private void take(ClinicId clinic, Cursor cursor, Message message) throws MessagingException {
        var number = BookingNumber.in(String.valueOf((Object) message.getSubject()));
        var inspected = inspect(message);
        if (inspected.stream().flatMap(each -> each.refused().stream()).anyMatch(DocumentFault::isOurs)) {
            throw new MessagingException("letters can't be kept now");
        }
        work.in(clinic, Actor.Job.LETTERS, () -> {
            var last = cursors.findForUpdate().filter(each -> each.validity() == cursor.validity());
            if (last.isEmpty() || last.get().last() < cursor.last()) {
                inspected.forEach(each -> letters.receive(Arrival.MAILBOX, number, Optional.empty(), each));
                cursors.keep(cursor);
            }
        });
    }

    /** What can't be read is not lost either: staff are told that something came. */
    private List<Inspection> inspect(Message message) throws MessagingException {
        try {
            return Attachments.of(message).stream().map(documents::inspect).toList();
        } catch (IOException broken) {
            return List.of(new Inspection.Unsound(DocumentFault.BROKEN));
        }
    }
}
