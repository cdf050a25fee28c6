package care.milkway.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as an e-mail address can be sent to. */
class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "maya",
                "maya@",
                "@example.org",
                "maya@localhost",
                "maya@@example.org",
                "maya@example..org",
                "maya..b@example.org",
                ".maya@example.org",
                "maya@example.org.",
                "maya@.example.org",
                "maya@exam ple.org",
                "maya @example.org",
                " maya@example.org",
                "maya@example.org\n",
                "maya@example.org\r\nBcc: x@example.org",
                "maya\u0000@example.org",
                "Maya <maya@example.org>",
                "<maya@example.org>",
                "maya@example.org, noor@example.org",
                "maya@example.org;noor@example.org",
                "friends: maya@example.org;",
                "maya@example.org (home)",
                "maya@exämple.org",
                "mäya@example.org",
                "maya\u202e@example.org",
                "ma<ya@example.org",
            })
    void whatCantBeSentToIsNone(String text) {
        assertThat(EmailAddress.find(text)).isEmpty();
        assertThatThrownBy(() -> EmailAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this is not an e-mail address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maya@example.org",
                "maya.o'neil+baby@mail.example.co.uk",
                "m@x.io",
                "1@2.example",
                "a_b-c@a-b.example"
            })
    void anOrdinaryOneIsTaken(String text) {
        assertThat(EmailAddress.find(text)).hasValue(EmailAddress.of(text));
        assertThat(EmailAddress.of(text).value()).isEqualTo(text);
    }

    @Test
    void oneThatIsTooLongForEveryServerIsNone() {
        assertThat(EmailAddress.find("a".repeat(250) + "@b.example")).isEmpty();
    }
}
