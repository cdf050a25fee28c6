package care.milkway.patient;

import care.milkway.email.EmailAddress;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic needs to know to expect somebody. Never printed: {@link #toString()} tells nothing.
 *
 * @param phone may be empty
 * @param language the one she is written to in
 */
public record Contact(String name, String email, String phone, Language language) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{7,25}(( ?(x|ext\\.?) ?)[0-9]{1,6})?");

    /**
     * Checks what somebody typed; spaces around it do not count.
     *
     * @throws InvalidInput naming patient.name, patient.email or patient.phone
     */
    public static Contact of(@Nullable String name, @Nullable String email, @Nullable String phone, Language language) {
        return new Contact(
                name(name).orElseThrow(Contact::wrongName),
                email(email).orElseThrow(Contact::wrongEmail),
                phone(phone).orElseThrow(Contact::wrongPhone),
                language);
    }

    /** Everything that is wrong with what somebody typed, by field: she mends all of it at once. */
    public static List<InvalidInput> errors(@Nullable String name, @Nullable String email, @Nullable String phone) {
        var errors = new ArrayList<InvalidInput>();
        if (name(name).isEmpty()) {
            errors.add(wrongName());
        }
        if (email(email).isEmpty()) {
            errors.add(wrongEmail());
        }
        if (phone(phone).isEmpty()) {
            errors.add(wrongPhone());
        }
        return errors;
    }

    private static Optional<String> name(@Nullable String typed) {
        return NameSyntax.parse(typed(typed));
    }

    private static Optional<String> email(@Nullable String typed) {
        return EmailAddress.find(typed(typed)).map(EmailAddress::value);
    }

    private static Optional<String> phone(@Nullable String typed) {
        return Optional.of(typed(typed))
                .filter(phone -> phone.isEmpty() || PHONE.matcher(phone).matches());
    }

    private static InvalidInput wrongName() {
        return new InvalidInput("patient.name", "a name of at most 80 letters is needed, without digits or addresses");
    }

    private static InvalidInput wrongEmail() {
        return new InvalidInput("patient.email", "an e-mail address such as name@example.org is needed");
    }

    private static InvalidInput wrongPhone() {
        return new InvalidInput("patient.phone", "a phone number has digits, spaces and a plus in front at most");
    }

    private static String typed(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).orElse("");
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
