package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.Language;
import care.milkway.page.Address;
import care.milkway.page.Demonstration;
import care.milkway.page.Translations;
import care.milkway.staff.SignInMail.Note;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What reaches the mailboxes of staff and of parents, over a real mail server, lets them in. */
class SignInMailScenarios extends AtTheStaffDoor {

    private static final String ROBIN = "robin@staff.example";

    @Autowired
    Address address;

    @Autowired
    Translations translations;

    @Autowired
    Demonstration demonstration;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private SignInMail mail;

    @BeforeEach
    void aMailServer() {
        server.start();
        mail = writingTo(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        mail.stop();
        server.stop();
    }

    private SignInMail writingTo(int smtp) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp);
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new SignInMail(
                beans.getBeanProvider(JavaMailSender.class), "127.0.0.1", "", address, translations, demonstration);
    }

    @Test
    void theLinkInTheEmailIsTheOneThatOpens() throws Exception {
        var key = staff.link(staff.somebody(TORONTO, care.milkway.identity.Role.FRONT_DESK));
        mail.send(new Note(ROBIN, "link", Optional.of(key)), Language.EN);
        var received = onlyMail();
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly(ROBIN);
        assertThat(received.getFrom()).extracting(Object::toString).containsExactly("no-reply@localhost");
        var link = text(received).replaceAll("(?s).*http://localhost:" + port + "(/en/staff/link\\?key=\\S+).*", "$1");
        var robin = new StaffBrowser(port);
        assertThat(robin.get(link).body()).contains("Press the button");
        assertThat(open(robin, link.replaceAll(".*key=", "")).location()).isEqualTo("/en/staff/passkey");
    }

    @Test
    void whoIsInvitedIsToldInFrenchWhereToSignInAndGetsNoKey() throws Exception {
        mail.send(new Note(ROBIN, "invited", Optional.empty()), Language.FR);
        assertThat(onlyMail().getSubject())
                .isEqualTo(translations.in(Language.FR).get("staff.mail.invited.subject"));
        assertThat(text(onlyMail()))
                .contains("http://localhost:" + port + "/fr/staff/sign-in", "s’agit")
                .doesNotContain("key=");
    }

    @Test
    void aParentsLinkLeadsToHerVisits() throws Exception {
        mail.sendLink(
                new Note("maya@families.example", "visits", Optional.of("x")),
                Language.FR,
                "/fr/toronto/my-visits/link?key=x");
        assertThat(onlyMail().getSubject()).isEqualTo("Vos rendez-vous");
        assertThat(text(onlyMail())).contains("http://localhost:" + port + "/fr/toronto/my-visits/link?key=x");
    }

    @Test
    void anEmailThatIsNotTakenOverStopsNobodyElses() throws Exception {
        var gone = writingTo(server.getSmtp().getPort());
        server.stop();
        gone.later(() -> gone.send(new Note(ROBIN, "link", Optional.of("x")), Language.EN));
        gone.settle();
        server.start();
        var back = writingTo(server.getSmtp().getPort());
        back.later(() -> back.send(new Note(ROBIN, "link", Optional.of("x")), Language.EN));
        back.settle();
        assertThat(onlyMail().getAllRecipients()).hasSize(1);
        gone.stop();
        back.stop();
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) mail.getContent();
    }
}
