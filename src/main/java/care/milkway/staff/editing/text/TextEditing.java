package care.milkway.staff.editing.text;

import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.draft.ClinicFounding;
import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.DocumentEdit;
import care.milkway.clinic.draft.Drafts;
import care.milkway.clinic.draft.PageReading;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.page.FieldPath;
import care.milkway.staff.editing.FieldRefused;
import care.milkway.staff.editing.Typed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** The lead of a clinic writes its pages: each is judged and made safe as one that lies in its folder. */
@Component
public class TextEditing {

    static final String ARTICLES = "articles/";

    private final Drafts drafts;

    TextEditing(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Every page, the articles in their order at the end. */
    public List<OpenedText> all(ClinicId clinic) {
        var text = drafts.of(clinic).text();
        var others = text.pages().keySet().stream()
                .filter(name -> name.startsWith("en/") && !name.startsWith("en/" + ARTICLES))
                .map(name -> name.substring("en/".length()));
        var listed = articles(text).stream().map(name -> ARTICLES + name);
        return Stream.concat(others, listed).map(path -> opened(text, path)).toList();
    }

    private static List<String> articles(DescriptionText text) {
        return text.tree()
                .path("articles")
                .valueStream()
                .map(each -> each.asString(""))
                .toList();
    }

    private static OpenedText opened(DescriptionText text, String path) {
        return new OpenedText(path, PageForm.inputs(text, path), PageForm.seen(text, path));
    }

    public Optional<OpenedText> open(ClinicId clinic, String path) {
        var text = drafts.of(clinic).text();
        return text.pages().containsKey("en/" + path) ? Optional.of(opened(text, path)) : Optional.empty();
    }

    /** An article with nothing in it. */
    public OpenedText fresh(ClinicId clinic) {
        return opened(drafts.of(clinic).text(), "");
    }

    /** As people would read it, in each language in which something is written; only what is right can be read. */
    public Map<Language, ContentPage> preview(ClinicId clinic, String path, Typed typed) {
        var where = path.isEmpty() ? ARTICLES + "new" : path;
        var written = PageForm.written(drafts.of(clinic).text(), where, typed);
        var readable = new EnumMap<Language, ContentPage>(Language.class);
        for (var language : Language.values()) {
            var document = PageForm.document(written, language, where);
            if (!document.isEmpty()
                    && PageReading.of(language, where, document) instanceof PageReading.Legible(ContentPage page)) {
                readable.put(language, page);
            }
        }
        return readable;
    }

    public List<FieldRefused> wrong(ClinicId clinic, String path, Typed typed) {
        var where = path.isEmpty() ? ARTICLES + "new" : path;
        return PageForm.wrong(PageForm.written(drafts.of(clinic).text(), where, typed), where, typed);
    }

    private static final class Meanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient OpenedText now;

        private Meanwhile(OpenedText now) {
            super(null, null, false, false);
            this.now = now;
        }
    }

    private static void unchanged(DescriptionText text, String path, String seen) {
        var now = opened(text, path);
        if (!now.seen().equals(seen)) {
            throw new Meanwhile(now);
        }
    }

    /** @param path empty for a new article, which is called after its English title */
    public TextResult save(ClinicId clinic, String path, Typed typed, String seen) {
        var wrong = wrong(clinic, path, typed);
        if (!wrong.isEmpty()) {
            return new TextResult.Refused(wrong);
        }
        var saved = new String[] {path};
        try {
            drafts.save(clinic, text -> {
                if (path.isEmpty()) {
                    var name = freeName(text, typed.one("title.en"));
                    saved[0] = ARTICLES + name;
                    var names = new ArrayList<>(articles(text));
                    names.add(name);
                    return PageForm.written(listed(text, names), saved[0], typed);
                }
                unchanged(text, path, seen);
                return PageForm.written(text, path, typed);
            });
            return new TextResult.Saved(saved[0]);
        } catch (Meanwhile other) {
            return new TextResult.ChangedByOther(other.now);
        }
    }

    private static String freeName(DescriptionText text, String title) {
        var plain = ClinicFounding.key(title);
        var stem = plain.isEmpty() ? "article" : plain;
        var name = stem;
        for (int i = 2; text.pages().containsKey("en/" + ARTICLES + name); i++) {
            name = stem + "-" + i;
        }
        return name;
    }

    private static DescriptionText listed(DescriptionText text, List<String> names) {
        var list = JsonNodeFactory.instance.arrayNode();
        names.forEach(list::add);
        return text.withDocument(DocumentEdit.with(text.document(), FieldPath.of("articles"), list));
    }

    /** @return false if somebody else changed it since it was opened */
    public boolean remove(ClinicId clinic, String path, String seen) {
        return change(clinic, path, seen, text -> {
            var names = new ArrayList<>(articles(text));
            names.remove(path.substring(ARTICLES.length()));
            return listed(text, names).withPage("en/" + path, "").withPage("fr/" + path, "");
        });
    }

    /** One place further up in the list of what there is to read. */
    public boolean moveUp(ClinicId clinic, String path, String seen) {
        return change(clinic, path, seen, text -> {
            var names = new ArrayList<>(articles(text));
            var position = names.indexOf(path.substring(ARTICLES.length()));
            if (position < 1) {
                return text;
            }
            Collections.swap(names, position, position - 1);
            return listed(text, names);
        });
    }

    private boolean change(ClinicId clinic, String path, String seen, UnaryOperator<DescriptionText> change) {
        try {
            drafts.save(clinic, text -> {
                unchanged(text, path, seen);
                return change.apply(text);
            });
            return true;
        } catch (Meanwhile _) {
            return false;
        }
    }
}
