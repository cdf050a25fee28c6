package care.milkway.clinic.draft;

import care.milkway.page.FieldPath;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page taken apart: what stands between its two lines of ---, and its text below them.
 *
 * @param yaml its title and so on, as somebody wrote them
 * @param text in Markdown
 */
public record PageHead(String yaml, String text) {

    private static final Pattern LINE = Pattern.compile("(?m)^---[ \t]*$");

    /** None if it has no head: then it is no page. */
    public static Optional<PageHead> of(String document) {
        var line = LINE.matcher(document);
        if (!line.find() || !document.substring(0, line.start()).isBlank()) {
            return Optional.empty();
        }
        var begin = line.end();
        return line.find()
                ? Optional.of(
                        new PageHead(document.substring(begin, line.start()).strip(), document.substring(line.end())))
                : Optional.empty();
    }

    /** A page that nobody has written anything below yet. */
    public static PageHead begun(JsonNode fields) {
        return new PageHead(DocumentEdit.YAML.writeValueAsString(fields).strip(), "\n");
    }

    public JsonNode fields() {
        return DocumentEdit.tree(yaml);
    }

    /** The same with this value there; none takes the field away. */
    public PageHead with(FieldPath path, @Nullable JsonNode value) {
        return new PageHead(DocumentEdit.with(yaml, path, value).strip(), text);
    }

    public PageHead withText(String other) {
        return new PageHead(yaml, other);
    }

    public String document() {
        return "---\n" + yaml + "\n---" + text;
    }
}
