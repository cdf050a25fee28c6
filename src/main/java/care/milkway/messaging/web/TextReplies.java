package care.milkway.messaging.web;

import care.milkway.messaging.text.StoppedNumbers;
import care.milkway.messaging.text.TextProvider;
import care.milkway.page.Address;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What people answer to text messages, handed on by the provider: STOP and START. */
@RestController
class TextReplies {

    private static final String PATH = "/api/text-replies";

    private final TextProvider provider;
    private final StoppedNumbers stopped;
    private final Address address;

    TextReplies(TextProvider provider, StoppedNumbers stopped, Address address) {
        this.provider = provider;
        this.stopped = stopped;
        this.address = address;
    }

    /** Nothing is answered: the provider says itself that it stops. It is the provider’s address, not one for programs of a clinic. */
    @Hidden
    @PostMapping(path = PATH, produces = MediaType.TEXT_XML_VALUE)
    String heard(
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature) {
        if (!provider.named()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!provider.signed(address.of(PATH), fields, signature)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        stopped.heard(fields.getOrDefault("From", ""), fields.getOrDefault("Body", ""));
        return "<Response/>";
    }
}
