package care.milkway.messaging.delivery;

import care.milkway.Milkway;
import care.milkway.messaging.text.StoppedNumbers;
import care.milkway.testing.HandClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An operator has named who takes text messages over: a server of the test, which speaks as the real one does. */
@SpringBootTest(classes = {Milkway.class, Stage.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
abstract class AtTheTextingProvider {

    static final TextingProvider PROVIDER = new TextingProvider();

    @Autowired
    TextJob texts;

    @Autowired
    StoppedNumbers stopped;

    @Autowired
    HandClock clock;

    @Autowired
    MockMvcTester browser;

    @DynamicPropertySource
    static void named(DynamicPropertyRegistry registry) {
        registry.add("milkway.sms.url", PROVIDER::url);
        registry.add("milkway.sms.account", () -> "AC1");
        registry.add("milkway.sms.token", () -> "secret");
        registry.add("milkway.sms.from", () -> "+14165550100");
        registry.add("milkway.sms.every", () -> "P1D");
        registry.add("milkway.address", () -> "https://clinic.example");
    }

    @BeforeEach
    void onAMonday() {
        clock.set(Stage.MONDAY);
        PROVIDER.forget();
        stopped.heard("+14165550199", "START");
    }

    void send() {
        clock.pass(Duration.ofSeconds(31)); // after a connection that failed it rests
        texts.deliver();
        clock.pass(Duration.ofSeconds(-31));
    }

    /** Her phone answers, and the provider hands it over. */
    int answer(String word, String from, boolean signed) {
        var fields = "https://clinic.example/api/text-repliesBody" + word + "From" + from;
        return browser.post()
                .uri("/api/text-replies")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("Body", word)
                .param("From", from)
                .header("X-Twilio-Signature", signed ? signature(fields) : "x")
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String signature(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
