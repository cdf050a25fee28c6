package care.milkway.clinic.file;

import care.milkway.clinic.brand.PictureUse;
import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.content.ContentPages;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.RequiredUnlessNullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a page: front matter in YAML, then a text in Markdown that can cite the sources listed above it. */
public final class PageFile {

    /** What stands above the text in the file; lists may be left out. */
    record FrontMatter(
            String title,
            String description,
            Language language,
            LocalDate reviewedOn,
            @Nullable List<ContentPage.Source> sources,
            @Nullable List<ContentPage.Question> questions,
            @Nullable List<ContentPage.HomeCare> homeCare,
            @Nullable String lead,
            @Nullable PictureUse picture,
            @Nullable List<String> brief) {}

    private static final Pattern CITATION = Pattern.compile("\\[([a-z0-9-]+)](?!\\()");

    /** A text inside a quotation inside a list has three; without an end a page could stop the program. */
    private static final int DEEPEST = 30;

    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
            .build();
    private static final ObjectReader FRONT_MATTER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new RequiredUnlessNullable())
            .build()
            .readerFor(FrontMatter.class);

    private PageFile() {}

    /** @throws InvalidInput naming page, line and field of the first that can't be read */
    public static ContentPages readAll(List<PageDocument> documents) {
        return new ContentPages(documents.stream().map(PageFile::read).toList());
    }

    private static ContentPage read(PageDocument document) {
        var name = document.name();
        var parts = document.document().split("(?m)^---\\s*$", 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            throw RefusedField.at(name, 1, "document", "a page starts with its front matter between two lines of ---");
        }
        var head = frontMatter(YamlDocument.of(parts[1], name, linesBefore(document.document(), parts[0])));
        if (!head.language().code().equals(document.language())) {
            throw RefusedField.at(name, 1, "language", "it stands in the folder of another language");
        }
        var sources = Optional.ofNullable(head.sources()).orElse(List.of());
        var parsed = PageSections.of(html(name, linked(name, parts[2], sources)));
        var brief = Optional.ofNullable(head.brief()).orElse(List.of());
        brief.stream().filter(title -> !parsed.has(title)).findFirst().ifPresent(missing -> {
            throw RefusedField.at(name, 1, "brief", "there is no heading " + missing);
        });
        return new ContentPage(
                document.path(),
                head.title(),
                head.description(),
                head.language(),
                head.reviewedOn(),
                sources,
                Optional.ofNullable(head.questions()).orElse(List.of()),
                Optional.ofNullable(head.homeCare()).orElse(List.of()),
                Optional.ofNullable(head.lead()).orElse(head.description()),
                head.picture(),
                brief,
                parsed.introduction(),
                parsed.sections(),
                parts[2].trim().split("\\s+", -1).length);
    }

    private static int linesBefore(String document, String blank) {
        return (int) document.substring(0, blank.length()).lines().count();
    }

    private static FrontMatter frontMatter(YamlDocument yaml) {
        try {
            return FRONT_MATTER.readValue(yaml.text());
        } catch (DatabindException wrong) {
            throw RefusedField.of(wrong).in(yaml);
        } catch (JacksonException unreadable) {
            throw RefusedField.at(yaml.origin(), 1, "document", "this is no YAML: " + unreadable.getOriginalMessage());
        }
    }

    /** Words inside emphasis inside emphasis have no limit of their own: what is too much for the library is refused. */
    private static String html(String name, String markdown) {
        try {
            return HTML.render(MARKDOWN.parse(markdown));
        } catch (StackOverflowError tooDeep) {
            throw RefusedField.at(name, 1, "document", "the text has too many marks inside each other");
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
            throw RefusedField.at(name, 1, "sources", "the source " + key + " is cited but not listed");
        });
    }
}
