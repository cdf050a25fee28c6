package care.milkway.patient;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is taken for an e-mail address: what the library that sends accepts, and of that only one plain address as people
 * have it. A domain in another script is kept as mail servers know it ({@code xn--}); before the @ only ASCII goes, since
 * not every mail server on the way takes more. Pure.
 */
final class EmailSyntax {

    private static final int LONGEST = 254;

    /** No quotes, comments, control characters or dots in the wrong place (RFC 5321, dot-string). */
    private static final Pattern LOCAL =
            Pattern.compile("(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN = Pattern.compile(
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+(?=.*[A-Za-z])[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private EmailSyntax() {}

    /** The address as it is sent to; none if nothing can be sent to it. */
    static Optional<String> parse(String typed) {
        var at = typed.lastIndexOf('@');
        if (at < 0
                || typed.length() > LONGEST
                || !LOCAL.matcher(typed.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return domain(typed.substring(at + 1))
                .map(domain -> typed.substring(0, at + 1) + domain)
                .filter(address -> address.length() <= LONGEST && sendable(address));
    }

    private static Optional<String> domain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES))
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static boolean sendable(String address) {
        try {
            return new InternetAddress(address, true).getAddress().equals(address);
        } catch (AddressException refused) {
            return false;
        }
    }
}
