package care.milkway.messaging.mailbox;

import care.milkway.clinic.Clinics;
import care.milkway.page.refusal.FailureLog;
import jakarta.mail.MessagingException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Has each mailbox read once a minute, on threads of its own: one that hangs keeps nothing else waiting. */
@Component
class MailboxJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxJob.class);

    private final List<MailboxSetting> settings;
    private final Clinics clinics;
    private final MailboxReading reading;
    private final ThreadPoolTaskExecutor readers;
    private final FailureLog failures;

    MailboxJob(
            @Value("${milkway.letters.mailboxes:}") String mailboxes,
            Clinics clinics,
            MailboxReading reading,
            @Qualifier("mailboxReaders") ThreadPoolTaskExecutor readers,
            FailureLog failures) {
        this.settings = MailboxSetting.parse(mailboxes);
        this.clinics = clinics;
        this.reading = reading;
        this.readers = readers;
        this.failures = failures;
    }

    @Scheduled(
            initialDelayString = "${milkway.letters.mailboxes-every:PT1M}",
            fixedDelayString = "${milkway.letters.mailboxes-every:PT1M}")
    void poll() {
        for (var setting : settings) {
            try {
                readers.execute(() -> read(setting));
            } catch (TaskRejectedException theyAreAtWork) {
                LOG.debug("Mailboxes are being read");
            }
        }
    }

    private void read(MailboxSetting setting) {
        try {
            var clinic = clinics.find(setting.slug());
            if (clinic.isPresent()) {
                reading.read(clinic.get().id(), setting);
            }
        } catch (MessagingException failure) {
            LOG.warn(
                    "The mailbox of {} can't be read: {}",
                    setting.slug(),
                    failure.getClass().getSimpleName());
        } catch (RuntimeException failure) {
            failures.ofJob(failure);
        }
    }
}
