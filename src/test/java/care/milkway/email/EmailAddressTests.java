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
                "mäya@example.org",
                "maya\u202e@example.org",
                "ma<ya@example.org",
                "maya@example",
                "ma ya@example.org",
                "maya@exa mple.org",
                "maya.@example.org",
                "ma..ya@example.org",
                "maya@-example.org",
                "maya@example-.org",
                "maya@ex_ample.org",
                "maya@192.0.2.1",
                "maya@[192.0.2.1]",
                "maya@example.1",
                "maya@example.c",
                "\"ma ya\"@example.org",
                "\"maya\"@example.org",
                "maya@example.org, other@example.org",
                "maya(home)@example.org",
                "maya@example.org\u0000",
                "maya@exam\u0000ple.org",
                "maya\r\nBcc: other@example.org",
                "maya@example.org\u0007",
                "mаya@example.org\u202e",
                "zoë@example.org",
                "maya\\@example.org",
                "maya@xn--.org",
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
    void anAddressHasAtMostTwoHundredAndFiftyFourCharacters() {
        var label = "a".repeat(62);
        var domain = label + "." + label + "." + label + ".org";
        assertThat(EmailAddress.find("m".repeat(254 - 1 - domain.length()) + "@" + domain))
                .isPresent();
        assertThat(EmailAddress.find("m".repeat(255 - 1 - domain.length()) + "@" + domain))
                .isEmpty();
        assertThat(EmailAddress.find("m".repeat(65) + "@example.org")).isEmpty();
    }

    @Test
    void aDomainInAnotherScriptIsKeptAsMailServersKnowIt() {
        assertThat(EmailAddress.of("maya@café.example").value()).isEqualTo("maya@xn--caf-dma.example");
        assertThat(EmailAddress.of("maya@exämple.org").value()).isEqualTo("maya@xn--exmple-cua.org");
        assertThatThrownBy(() -> new EmailAddress("maya@café.example")).isInstanceOf(IllegalArgumentException.class);
    }
}
