package care.milkway.clinic.file;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.content.ContentPages;
import care.milkway.kernel.Language;
import care.milkway.page.FieldPath;
import java.util.List;
import java.util.Optional;

/** Every address that a clinic's file promises has a page; English stands in for other languages, so it is always there. */
final class RequiredPages {

    private static final List<String> ABOUT = List.of("home", "team", "contact");

    private RequiredPages() {}

    static Optional<RefusedField> firstMissing(Clinic clinic, ContentPages pages) {
        for (var path : ABOUT) {
            if (pages.find(Language.EN, path).isEmpty()) {
                return Optional.of(missing(FieldPath.of("slug"), clinic, path));
            }
        }
        for (int i = 0; i < clinic.services().size(); i++) {
            var path = "services/" + clinic.services().get(i).page();
            if (pages.find(Language.EN, path).isEmpty()) {
                return Optional.of(missing(FieldPath.of("services", i, "page"), clinic, path));
            }
        }
        for (int i = 0; i < clinic.articles().size(); i++) {
            var path = "articles/" + clinic.articles().get(i);
            if (pages.find(Language.EN, path).isEmpty()) {
                return Optional.of(missing(FieldPath.of("articles", i), clinic, path));
            }
        }
        return Optional.empty();
    }

    private static RefusedField missing(FieldPath field, Clinic clinic, String path) {
        return new RefusedField(field, "the English page " + clinic.slug() + "/en/" + path + ".md is missing");
    }
}
