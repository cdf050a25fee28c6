package care.milkway.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** An address e-mails can be sent to: parsed strictly, with the library that sends them, so that none is kept in vain. */
public record EmailAddress(String value) {

    /** RFC 5321, 4.5.3.1: a path has at most 256 characters, of which two are brackets. */
    private static final int LONGEST = 254;

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("this is not an e-mail address");
        }
    }

    /** @throws IllegalArgumentException if it is none; the sentence does not repeat it */
    @JsonCreator
    public static EmailAddress of(String text) {
        return new EmailAddress(text);
    }

    public static Optional<EmailAddress> find(String text) {
        return isAddress(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** Without a name, a group or a comment around it, and in ASCII: most mail servers refuse anything else. */
    private static boolean isAddress(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            return false;
        }
        try {
            var address = new InternetAddress(text, true);
            address.validate();
            return text.equals(address.getAddress()) && text.indexOf('.', text.lastIndexOf('@')) > 0;
        } catch (AddressException none) {
            return false;
        }
    }

    @JsonValue
    @Override
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
