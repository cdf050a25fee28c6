package care.milkway.clinic;

import care.milkway.clinic.ContentPage.FrontMatter;
import care.milkway.clinic.Descriptions.PageDocument;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.RequiredUnlessNullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The pages of one description of a clinic. */
public final class ContentPages {

    private static final Pattern CITATION = Pattern.compile("\\[([a-z0-9-]+)](?!\\()");
    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final ObjectReader FRONT_MATTER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new RequiredUnlessNullable())
            .build()
            .readerFor(FrontMatter.class);

    private final Map<String, ContentPage> pages = new HashMap<>();

    private ContentPages() {}

    static ContentPages read(List<PageDocument> documents) {
        var read = new ContentPages();
        for (var document : documents) {
            var page = page(document);
            read.pages.put(page.language().code() + "/" + page.path(), page);
        }
        return read;
    }

    /** The page at this path, in this language or else in English. */
    public Optional<ContentPage> find(Language language, String path) {
        return Optional.ofNullable(pages.get(language.code() + "/" + path))
                .or(() -> Optional.ofNullable(pages.get(Language.EN.code() + "/" + path)));
    }

    public Stream<ContentPage> all() {
        return pages.values().stream();
    }

    private static ContentPage page(PageDocument document) {
        var name = document.language() + "/" + document.path() + ".md";
        var parts = document.document().split("(?m)^---\\s*$", 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            throw new InvalidInput(
                    name, name + ", line 1: a page starts with its front matter between two lines of ---");
        }
        var head = frontMatter(name, parts[1]);
        if (!head.language().code().equals(document.language())) {
            throw new InvalidInput(name, name + ", language: it stands in the folder of another language");
        }
        var sources = Optional.ofNullable(head.sources()).orElse(List.of());
        return new ContentPage(
                document.path(),
                head.title(),
                head.description(),
                head.language(),
                head.reviewedOn(),
                sources,
                Optional.ofNullable(head.questions()).orElse(List.of()),
                Optional.ofNullable(head.homeCare()).orElse(List.of()),
                HTML.render(MARKDOWN.parse(linked(name, parts[2], sources))));
    }

    private static FrontMatter frontMatter(String name, String yaml) {
        try {
            return FRONT_MATTER.readValue(yaml);
        } catch (DatabindException wrong) {
            throw new InvalidInput(name, name + ", " + YamlLines.field(wrong.getPath()) + ": " + Sentences.of(wrong));
        } catch (JacksonException unreadable) {
            throw new InvalidInput(
                    name, name + ", line " + YamlLines.line(unreadable) + ": " + unreadable.getOriginalMessage());
        }
    }

    /** A citation such as [lin-2023] becomes a link to the list of sources below the text. */
    private static String linked(String name, String text, List<ContentPage.Source> sources) {
        return CITATION.matcher(text).replaceAll(match -> {
            var key = match.group(1);
            for (int i = 0; i < sources.size(); i++) {
                if (sources.get(i).key().equals(key)) {
                    return Matcher.quoteReplacement("[\\[" + (i + 1) + "\\]](#source-" + key + ")");
                }
            }
            throw new InvalidInput(name, name + ": the source " + key + " is cited but not listed");
        });
    }
}
