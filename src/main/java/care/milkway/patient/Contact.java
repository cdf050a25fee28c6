package care.milkway.patient;

import care.milkway.email.EmailAddress;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
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
        var checkedName = NameSyntax.parse(typed(name))
                .orElseThrow(() -> new InvalidInput(
                        "patient.name", "a name of at most 80 letters is needed, without digits or addresses"));
        var checkedEmail = EmailAddress.find(typed(email))
                .map(EmailAddress::value)
                .orElseThrow(() ->
                        new InvalidInput("patient.email", "an e-mail address such as name@example.org is needed"));
        var typedPhone = typed(phone);
        if (!typedPhone.isEmpty() && !PHONE.matcher(typedPhone).matches()) {
            throw new InvalidInput("patient.phone", "a phone number has digits, spaces and a plus in front at most");
        }
        return new Contact(checkedName, checkedEmail, typedPhone, language);
    }

    private static String typed(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).orElse("");
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
