package care.milkway.clinic.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.PageDocument;
import care.milkway.clinic.file.PageFile;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clinic writes its pages in Markdown, cites its sources, and can't break a page. */
class ContentPageTests {

    private static final String HEAD = """
            ---
            title: Home
            description: A page of a test.
            language: en
            reviewedOn: 2026-11-20
            sources:
              - { key: lin-2023, text: Lin 2023, verified: true }
              - { key: abm-36, text: ABM protocol 36, verified: false }
            ---

            """;

    @Test
    void aCitationLinksToItsSource() {
        var html = page(HEAD + "Better or not? [abm-36] and [lin-2023].").html();
        assertThat(html).contains("href=\"#source-abm-36\">[2]</a>", "href=\"#source-lin-2023\">[1]</a>");
    }

    @Test
    void anOrdinaryLinkIsNoCitation() {
        assertThat(page(HEAD + "Our [team](team).").html()).contains("href=\"team\">team</a>");
    }

    @Test
    void aSourceThatIsNotListedIsNamed() {
        assertThatThrownBy(() -> page(HEAD + "It works [somebody-2020]."))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("en/home.md, line 1, sources: the source somebody-2020 is cited but not listed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "<div onclick=\"alert(1)\">x</div>",
                "[press](javascript:alert(1))",
                "![x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "`<script>alert(1)</script>`",
                "| a |\n|---|\n| <script>alert(1)</script> |",
            })
    void noHtmlOfTheAuthorsOwnGetsThrough(String markdown) {
        assertThat(page(HEAD + markdown).html())
                .doesNotContain("<script", "<img src=x", "<div", "onclick=\"", "href=\"javascript", "src=\"javascript");
    }

    /** What a browser would run, or show as if it were ours, whichever way it is spelled. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#9;script:alert(1)",
                "java&Tab;script:alert(1)",
                "&#106;avascript:alert(1)",
                "javascript&colon;alert(1)",
                "&#1;javascript:alert(1)",
                "\u00a0javascript:alert(1)",
                "vbscript:msgbox(1)",
                "VBScript:msgbox(1)",
                "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
                "DATA:text/html,x",
                "data:image/svg+xml,x",
                "d&#97;ta:text/html,x",
                "file:///etc/passwd",
                "blob:x",
                "view-source:x",
                "feed:javascript:alert(1)",
                "mhtml:x",
                "jar:x",
            })
    void aLinkThatIsMoreThanALinkDoesNotSurvive(String address) {
        var html = page(HEAD + "[a](" + address + ") [b](<" + address + ">) ![c](" + address
                        + ") [D D][E E]\n\n[E E]: <" + address + ">\n\n<" + address + ">")
                .html();
        assertThat(html.lines().filter(line -> line.contains("href=") || line.contains("src=")))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.replaceAll("(href|src)=\"\"", "")).doesNotContain("href=", "src="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c:d",
                "http://example.org",
                "HTTPS://example.org",
                "mailto:a@b.example",
                "tel:+14165550142",
                "team",
                "../team#x",
                "/en/toronto",
                "#source",
                "?a=data:b"
            })
    void aPlainLinkSurvives(String address) {
        assertThat(page(HEAD + "[a](" + address + ")").html()).contains("href=\"" + address + "\"");
        assertThat(page(HEAD + "![a](" + address + ")").html()).contains("src=\"" + address + "\"");
    }

    /** A page can't stop the program. */
    @Test
    @Timeout(20)
    void aTextWithTwentyThousandMarksIsRefusedOrShown() {
        for (var marks : List.of("> ", "- ", "[", "*a **a ", "![", "_a", "`a")) {
            var document = HEAD + marks.repeat(20_000);
            try {
                assertThat(page(document).html()).isNotEmpty();
            } catch (InvalidInput refused) {
                assertThat(refused).hasMessageContaining("en/home.md, line 1");
            }
        }
    }

    @Test
    void theLineOfASlipInTheFrontMatterIsTold() {
        assertThatThrownBy(() -> page("---\ntitle: Home\ndescription: x\nlanguage: en\nreviewedOn: soon\n---\ntext"))
                .hasMessageStartingWith("en/home.md, line 5, reviewedOn: soon is not a date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: &a x\n---\ntext",
                "---\ntitle: \u0000\n---\ntext",
                "no front matter at all",
                "---\ntitle: Home\n",
                "words first\n---\ntitle: Home\n---\n",
                "---\ntitle: [\n---\ntext",
                "---\n---\ntext",
                "---\ntitle: Home\n---\ntext",
                "---\ntitle: Home\ndescription: x\nlanguage: fr\nreviewedOn: 2026-11-20\n---\nAn English folder",
                "---\ntitle: Home\ndescription: x\nlanguage: de\nreviewedOn: 2026-11-20\n---\ntext",
                "---\ntitle: Home\ndescription: x\nlanguage: en\nreviewedOn: soon\n---\ntext",
                "---\ntitle: Home\ndescription: x\nlanguage: en\nreviewedOn: 2026-11-20\nauthor: x\n---\ntext",
            })
    void aPageThatIsNoneIsNamed(String document) {
        assertThatThrownBy(() -> page(document))
                .isInstanceOf(InvalidInput.class)
                .message()
                .startsWith("en/home.md, ")
                .doesNotContain("null");
    }

    @Test
    void aPageThatIsMissingInFrenchIsShownInEnglish() {
        var pages = PageFile.readAll(List.of(new PageDocument("en", "home", HEAD + "Hello")));
        assertThat(pages.find(Language.FR, "home")).isPresent();
        assertThat(pages.find(Language.FR, "team")).isEmpty();
    }

    private static ContentPage page(String document) {
        return PageFile.readAll(List.of(new PageDocument("en", "home", document)))
                .find(Language.EN, "home")
                .orElseThrow();
    }

    /** Who wants to book reads half of it at most; the rest is folded. */
    @Test
    void whoWantsToBookReadsHalf() {
        for (var slug : new String[] {"toronto", "los-angeles"}) {
            var pages = PageFile.readAll(
                    ClinicFolder.read(Path.of("clinics", slug + ".yml")).pages());
            assertThat(pages.all()
                            .filter(page ->
                                    page.path().contains("duct") && page.path().startsWith("services/")))
                    .isNotEmpty()
                    .allSatisfy(page -> {
                        var seen = page.open().stream()
                                .mapToInt(each -> words(each.html()))
                                .sum();
                        assertThat(seen * 2).as(page.path()).isLessThanOrEqualTo(words(page.html()));
                    });
        }
    }

    private static int words(String html) {
        return html.replaceAll("<[^>]*>", " ").trim().split("\\s+", -1).length;
    }
}
