package care.milkway.staff.editing.text;

import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.DraftFlaw;
import care.milkway.clinic.draft.PageHead;
import care.milkway.clinic.draft.PageReading;
import care.milkway.kernel.Language;
import care.milkway.page.FieldPath;
import care.milkway.staff.editing.FieldRefused;
import care.milkway.staff.editing.Typed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;

/** Between a page of each language and the form in which it is written. Pure. */
final class PageForm {

    /** What of the head of a page is written here; the rest of it stays as it is. */
    static final List<String> FIELDS = List.of("title", "description", "lead");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PageForm() {}

    static String name(Language language, String path) {
        return language.code() + "/" + path;
    }

    static String document(DescriptionText text, Language language, String path) {
        return text.pages().getOrDefault(name(language, path), "");
    }

    static Typed inputs(DescriptionText text, String path) {
        var inputs = new LinkedHashMap<String, List<String>>();
        for (var language : Language.values()) {
            var head = PageHead.of(document(text, language, path));
            var fields = head.map(PageHead::fields);
            for (var field : FIELDS) {
                inputs.put(
                        field + "." + language.code(),
                        List.of(fields.map(each -> each.path(field).asString(""))
                                .orElse("")));
            }
            inputs.put(
                    "text." + language.code(),
                    List.of(head.map(PageHead::text).orElse("").strip()));
        }
        inputs.put(
                "reviewedOn",
                List.of(PageHead.of(document(text, Language.EN, path))
                        .map(head -> head.fields().path("reviewedOn").asString(""))
                        .orElse("")));
        return new Typed(inputs);
    }

    static String seen(DescriptionText text, String path) {
        var both = document(text, Language.EN, path) + "\0" + document(text, Language.FR, path);
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether anything was written in this language; a page without words in French is read in English. */
    static boolean isWritten(Typed typed, Language language) {
        return !typed.one("text." + language.code()).isEmpty()
                || FIELDS.stream().anyMatch(field -> !typed.one(field + "." + language.code())
                        .isEmpty());
    }

    /** The same description with what was typed. */
    static DescriptionText written(DescriptionText text, String path, Typed typed) {
        var shown = inputs(text, path);
        var after = text;
        for (var language : Language.values()) {
            var document = isWritten(typed, language) ? written(text, language, path, typed, shown) : "";
            after = after.withPage(name(language, path), document);
        }
        return after;
    }

    private static String written(DescriptionText text, Language language, String path, Typed typed, Typed shown) {
        var head = PageHead.of(document(text, language, path)).orElseGet(() -> begun(text, language, path));
        for (var field : FIELDS) {
            head = changed(head, field, typed.one(field + "." + language.code()));
        }
        head = changed(head, "reviewedOn", typed.one("reviewedOn"));
        var input = "text." + language.code();
        var words = typed.one(input).replace("\r\n", "\n");
        return (shown.one(input).equals(words) ? head : head.withText("\n\n" + words + "\n")).document();
    }

    private static PageHead changed(PageHead head, String field, String value) {
        if (head.fields().path(field).asString("").equals(value)) {
            return head;
        }
        return head.with(FieldPath.of(field), value.isEmpty() ? null : JSON.stringNode(value));
    }

    /** A page in another language cites the same sources. */
    private static PageHead begun(DescriptionText text, Language language, String path) {
        var other = PageHead.of(document(text, Language.EN, path)).map(PageHead::fields);
        var head = JSON.objectNode().put("language", language.code());
        for (var field : List.of("sources", "picture")) {
            other.filter(each -> each.has(field)).ifPresent(each -> head.set(field, each.path(field)));
        }
        return PageHead.begun(head);
    }

    /** What isn't right in what was typed, each at its input. */
    static List<FieldRefused> wrong(DescriptionText written, String path, Typed typed) {
        var wrong = new ArrayList<FieldRefused>();
        for (var language : Language.values()) {
            if (language == Language.EN || isWritten(typed, language)) {
                wrong(written, language, path, typed).ifPresent(wrong::add);
            }
        }
        return wrong;
    }

    private static Optional<FieldRefused> wrong(DescriptionText written, Language language, String path, Typed typed) {
        for (var field : List.of("title", "description", "text")) {
            var input = field + "." + language.code();
            if (typed.one(input).isEmpty()) {
                return Optional.of(new FieldRefused(input, "missing"));
            }
        }
        return switch (PageReading.of(language, path, document(written, language, path))) {
            case PageReading.Legible _ -> Optional.empty();
            case PageReading.NotRight(DraftFlaw flaw) ->
                Optional.of(FieldRefused.byRule(input(flaw.field(), language), flaw.reason()));
        };
    }

    private static String input(String field, Language language) {
        return field.equals("reviewedOn") ? field : (FIELDS.contains(field) ? field : "text") + "." + language.code();
    }
}
