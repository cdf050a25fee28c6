package care.milkway.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address e-mails can be sent to: one plain address as people have it, parsed with the library that sends them, so that
 * none is kept in vain. A domain in another script is kept as mail servers know it ({@code xn--}); before the @ only ASCII
 * goes, since not every mail server on the way takes more.
 */
public record EmailAddress(String value) {

    /** RFC 5321, 4.5.3.1: a path has at most 256 characters, of which two are brackets. */
    private static final int LONGEST = 254;

    /** No quotes, comments, control characters or dots in the wrong place (RFC 5321, dot-string). */
    private static final Pattern LOCAL =
            Pattern.compile("(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN = Pattern.compile(
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+(?=.*[A-Za-z])[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    /** @param value as mail servers know it */
    public EmailAddress {
        if (!parse(value).filter(value::equals).isPresent()) {
            throw none();
        }
    }

    /**
     * What somebody typed, without spaces around it.
     *
     * @throws IllegalArgumentException if it is none; the sentence does not repeat it
     */
    @JsonCreator
    public static EmailAddress of(String typed) {
        return find(typed).orElseThrow(EmailAddress::none);
    }

    /** What somebody typed; none if nothing can be sent to it. */
    public static Optional<EmailAddress> find(String typed) {
        return parse(typed).map(EmailAddress::new);
    }

    private static Optional<String> parse(String typed) {
        var at = typed.lastIndexOf('@');
        if (at < 0
                || typed.length() > LONGEST
                || !LOCAL.matcher(typed.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return domain(typed.substring(at + 1))
                .map(domain -> typed.substring(0, at + 1) + domain)
                .filter(address -> address.length() <= LONGEST && isSendable(address));
    }

    private static Optional<String> domain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES))
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static boolean isSendable(String address) {
        try {
            return new InternetAddress(address, true).getAddress().equals(address);
        } catch (AddressException refused) {
            return false;
        }
    }

    private static IllegalArgumentException none() {
        return new IllegalArgumentException("this is not an e-mail address");
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
