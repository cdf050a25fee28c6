package care.milkway.messaging.text;

import care.milkway.kernel.StartRefused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who takes text messages over, if the operator names one: Twilio, or whoever speaks like it. */
@Component
public class TextProvider {

    private final URI url;
    private final String account;
    private final String token;
    private final String from;

    TextProvider(
            @Value("${milkway.sms.url:https://api.twilio.com}") URI url,
            @Value("${milkway.sms.account:}") String account,
            @Value("${milkway.sms.token:}") String token,
            @Value("${milkway.sms.from:}") String from,
            @Value("${milkway.address:}") String address) {
        var given =
                Stream.of(account, token, from).filter(each -> !each.isBlank()).count();
        if (given > 0 && given < 3) {
            throw new StartRefused("For text messages MILKWAY_SMS_ACCOUNT, MILKWAY_SMS_TOKEN and MILKWAY_SMS_FROM"
                    + " belong together: one of them is missing.");
        }
        if (given == 3 && address.isBlank()) {
            throw new StartRefused(
                    "With text messages (MILKWAY_SMS_ACCOUNT) MILKWAY_ADDRESS has to say how people reach"
                            + " this copy, such as https://clinic.example: links in them would lead nowhere.");
        }
        this.url = url;
        this.account = account;
        this.token = token;
        this.from = from;
    }

    public boolean named() {
        return !account.isBlank();
    }

    /** Where messages are sent to, and where those that were are listed. */
    public URI messages() {
        return URI.create(url.toString().replaceFirst("/$", "") + "/2010-04-01/Accounts/" + account + "/Messages.json");
    }

    /** The number they come from. */
    public String from() {
        return from;
    }

    /** What proves to the provider who sends. */
    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the provider has signed a request to this address, with these fields. */
    public boolean signed(String address, Map<String, String> fields, String signature) {
        var content = new StringBuilder(address);
        new TreeMap<>(fields).forEach((name, value) -> content.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var expected = Base64.getEncoder()
                    .encodeToString(mac.doFinal(content.toString().getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
