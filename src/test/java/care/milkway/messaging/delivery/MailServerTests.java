package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.kernel.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.mail.javamail.JavaMailSender;

/** What an operator who names a mail server has to say too. */
class MailServerTests {

    /** Links in messages used to lead to the reader's own machine. */
    @Test
    void aMailServerWithoutAnAddressIsRefused() {
        var none = new StaticListableBeanFactory();
        var mail = ResolvableType.forClass(JavaMailSender.class);
        assertThatThrownBy(() -> new MailServer(none.getBeanProvider(mail), "smtp.example", "", ""))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MILKWAY_ADDRESS");
    }
}
