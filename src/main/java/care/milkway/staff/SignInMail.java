package care.milkway.staff;

import care.milkway.kernel.Language;
import care.milkway.page.Address;
import care.milkway.page.Demonstration;
import care.milkway.page.Translations;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The e-mails with which staff sign in. They go out at once and are kept nowhere: a link is not to be found in the outbox.
 * One that is lost is asked for again.
 */
@Component
class SignInMail {

    private static final int MOST_WAITING = 500;
    private static final Logger LOG = LoggerFactory.getLogger(SignInMail.class);

    /** One thread; who asks a thousand times in a row waits in it for herself. */
    private final ThreadPoolExecutor background = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("sign-in").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    private final ObjectProvider<JavaMailSender> sender;
    private final boolean named;
    private final String from;
    private final Address address;
    private final Translations translations;
    private final Demonstration demonstration;

    SignInMail(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            @Value("${milkway.mail.from:}") String from,
            Address address,
            Translations translations,
            Demonstration demonstration) {
        this.sender = sender;
        this.named = !host.isBlank();
        this.from = from;
        this.address = address;
        this.translations = translations;
        this.demonstration = demonstration;
    }

    /**
     * What there is to write.
     *
     * @param kind which text
     * @param key of the link, if there is one
     */
    record Note(String to, String kind, Optional<String> key) {

        @Override
        public String toString() {
            return "Note";
        }
    }

    /** Does it after the answer is on its way. */
    void later(Runnable work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error(
                        "Somebody could not be helped to sign in: {}",
                        failure.getClass().getName());
            }
        });
    }

    /** The address of the page that opens a link. */
    String page(String key, Language language) {
        return address.of(path(key, language));
    }

    private static String path(String key, Language language) {
        return "/" + language.code() + "/staff/link?key=" + key;
    }

    /** To somebody of the staff. */
    void send(Note note, Language language) {
        sendLink(
                note,
                language,
                note.key().map(key -> path(key, language)).orElse("/" + language.code() + "/staff/sign-in"));
    }

    /** @param path of the page that the e-mail leads to */
    void sendLink(Note note, Language language, String path) {
        if (named) {
            mail(note, language, address.of(path));
        } else if (demonstration.on()) {
            note.key()
                    .ifPresent(_ -> LOG.info(
                            "In a demonstration no e-mail goes out. The link to sign in: {}", address.of(path)));
        } else {
            LOG.warn("Nobody can be sent a link to sign in: no mail server is named (SPRING_MAIL_HOST)."
                    + " At the machine: bin/milkway sign-in-link EMAIL");
        }
    }

    private void mail(Note note, Language language, String link) {
        var t = translations.in(language);
        var message = new SimpleMailMessage();
        message.setFrom(
                from.isBlank() ? "no-reply@" + URI.create(address.of("/")).getHost() : from);
        message.setTo(note.to());
        message.setSubject(t.get("staff.mail." + note.kind() + ".subject"));
        message.setText(t.get("staff.mail." + note.kind() + ".text", link));
        try {
            sender.getObject().send(message);
        } catch (MailException failure) {
            LOG.warn(
                    "An e-mail to sign in was not taken over: {}",
                    failure.getClass().getSimpleName());
        }
    }

    /** Waits until all that was asked for so far is done. */
    void settle() throws InterruptedException {
        try {
            background.submit(() -> {}).get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @PreDestroy
    void stop() {
        background.shutdownNow();
    }
}
