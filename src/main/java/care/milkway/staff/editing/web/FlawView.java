package care.milkway.staff.editing.web;

import care.milkway.clinic.draft.DraftFlaw;
import care.milkway.staff.editing.Subject;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What has to be mended before a draft can be published; public for the templates.
 *
 * @param address where
 */
public record FlawView(String what, String sentence, String address) {

    private static final Pattern ENTRY = Pattern.compile("([a-z]+)\\[([0-9]+)](?:\\.([^.\\[]+))?.*");

    static FlawView of(DraftFlaw flaw, JsonNode tree, EditTexts words) {
        if (!flaw.inDocument()) {
            if (flaw.origin().startsWith("pictures/")) {
                return new FlawView(flaw.origin(), words.rule(flaw.reason()), "/staff/clinic/pictures");
            }
            var page = flaw.origin().replaceFirst("\\.md$", "");
            return new FlawView(
                    flaw.origin(),
                    words.rule(flaw.reason()),
                    "/staff/clinic/texts/" + page.replaceFirst("^..\\/", "").replace('/', '~'));
        }
        var entry = ENTRY.matcher(flaw.field());
        if (!entry.matches()) {
            return new FlawView(flaw.field(), words.rule(flaw.reason()), "/staff/clinic/file#line-" + flaw.line());
        }
        var thing = tree.path(entry.group(1)).path(Integer.parseInt(entry.group(2)));
        var subject =
                subject(entry.group(1), Optional.ofNullable(entry.group(3)).orElse(""));
        var name = thing.path("name").isObject()
                ? thing.path("name").path("en").asString("")
                : thing.path("name").asString(thing.path("model").asString(""));
        return new FlawView(
                name.isEmpty() ? flaw.field() : name,
                words.rule(flaw.reason()),
                subject.map(each -> "/staff/clinic/subjects/" + each.word() + "/"
                                + thing.path(each.keyField()).asString(entry.group(2)))
                        .orElse("/staff/clinic/file#line-" + flaw.line()));
    }

    private static Optional<Subject> subject(String list, String field) {
        return Stream.of(Subject.values())
                .filter(each -> each.list().equals(list))
                .filter(each -> each == Subject.HOURS == field.equals("hours"))
                .findFirst();
    }
}
