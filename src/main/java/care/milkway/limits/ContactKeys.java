package care.milkway.limits;

import care.milkway.identity.Seal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Keys for e-mail addresses, phones and networks: the same for what reaches the same person, and without this
 * installation's secret nobody can tell what they stand for.
 */
@Component
public class ContactKeys {

    /** Providers that deliver to the same mailbox whatever dots the address has. */
    private static final Set<String> IGNORING_DOTS = Set.of("gmail.com", "googlemail.com");

    private static final Pattern EXTENSION = Pattern.compile("(x|ext).*");
    private static final int DIGITS_OF_A_SUBSCRIBER = 10;

    private final Seal seal;

    ContactKeys(Seal seal) {
        this.seal = seal;
    }

    public UUID email(String address) {
        return seal.digest("limit-email", mailbox(address));
    }

    /** None if there is no phone. */
    public Optional<UUID> phone(String number) {
        return Optional.of(subscriber(number))
                .filter(digits -> !digits.isEmpty())
                .map(digits -> seal.digest("limit-phone", digits));
    }

    public UUID network(String block) {
        return seal.digest("limit-network", block);
    }

    public UUID visitor(String cookie) {
        return seal.digest("limit-visitor", cookie);
    }

    /** Case counts nowhere in practice, and what follows a plus is the owner's own note. */
    static String mailbox(String address) {
        var at = address.lastIndexOf('@');
        var domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        var local = address.substring(0, Math.max(at, 0)).toLowerCase(Locale.ROOT);
        var plus = local.indexOf('+');
        var owner = plus > 0 ? local.substring(0, plus) : local;
        return (IGNORING_DOTS.contains(domain) ? owner.replace(".", "") : owner) + "@" + domain;
    }

    /** With or without the country in front, and behind whichever extension. */
    static String subscriber(String number) {
        var digits = EXTENSION
                .matcher(number.toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - DIGITS_OF_A_SUBSCRIBER));
    }
}
