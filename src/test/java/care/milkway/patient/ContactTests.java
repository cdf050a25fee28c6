package care.milkway.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a name and for an address. */
class ContactTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Maya\nYou won",
                "Maya\u0000",
                "\u202eayaM",
                "Maya\u2066Okafor",
                "Call 416 555 0199",
                "maya@example.org",
                "See www.example.org",
                "evil.example",
                "win at Example.Com now",
                "https://x",
                "Maya: pay now",
                "Maya/Okafor",
                "<b>Maya</b>",
                "...",
                "Maya，你好",
                "💰 Maya",
            })
    void aNameThatIsAMessageIsRefused(String name) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Contact.of(name, "maya@example.org", "", Language.EN))
                .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("patient.name"));
    }

    @Test
    void aNameHasAtMostEightyLetters() {
        assertThat(NameSyntax.parse("M".repeat(80))).isPresent();
        assertThat(NameSyntax.parse("M".repeat(81))).isEmpty();
        assertThat(NameSyntax.parse("M ".repeat(60_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maya Okafor",
                "Zoë O’Hara",
                "Zoë O'Hara",
                "Marie-Ève Côté-L’Heureux",
                "J. R. R. Tolkien",
                "J.R.R. Tolkien",
                "St. John",
                "Nguyễn Thị Minh Khai",
                "王小明",
                "محمد",
                "Ольга Иванова",
                "नीता",
                "Núria Gal·la",
                "X",
            })
    void aNameOfAnyScriptIsTaken(String name) {
        assertThat(NameSyntax.parse(name)).contains(name);
    }

    @Test
    void spacesBetweenNamesAreOne() {
        assertThat(NameSyntax.parse("Maya \u00a0  Okafor")).contains("Maya Okafor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "maya",
                "maya@example",
                "Maya <maya@example.org>",
                "maya@example.org\u0000",
                "zoë@example.org"
            })
    void anAddressNothingCanBeSentToIsRefused(String email) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Contact.of("Maya", email, "", Language.EN))
                .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("patient.email"));
    }

    @Test
    void anAddressIsKeptAsMailServersKnowIt() {
        assertThat(Contact.of("Maya", " maya@café.example ", null, Language.EN).email())
                .isEqualTo("maya@xn--caf-dma.example");
    }
}
