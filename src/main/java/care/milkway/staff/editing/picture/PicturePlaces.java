package care.milkway.staff.editing.picture;

import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.PageHead;
import care.milkway.page.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every place of a description for a picture, whether there is one or not. */
final class PicturePlaces {

    private PicturePlaces() {}

    static List<PicturePlace> of(DescriptionText text) {
        var tree = text.tree();
        return Stream.of(
                        Stream.of(
                                brand("logo", PictureKind.LOGO, "logo"),
                                brand("hero", PictureKind.HERO, "pictures", "hero"),
                                brand("place", PictureKind.PLACE, "pictures", "place")),
                        each(tree, "practitioners", "key", PictureKind.PORTRAIT, "person", "portrait"),
                        each(tree, "services", "code", PictureKind.SERVICE, "service", "picture"),
                        each(tree, "sites", "key", PictureKind.MAP, "map", "map"),
                        articles(text))
                .flatMap(places -> places)
                .toList();
    }

    static Optional<PicturePlace> find(DescriptionText text, String key) {
        return of(text).stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private static PicturePlace brand(String key, PictureKind kind, Object... path) {
        return new PicturePlace(key, kind, "", FieldPath.of(path).under("brand"), "");
    }

    private static Stream<PicturePlace> each(
            JsonNode tree, String list, String keyField, PictureKind kind, String prefix, String field) {
        var entries = tree.path(list);
        return IntStream.range(0, entries.size()).mapToObj(i -> {
            var key = entries.path(i).path(keyField).asString("");
            return new PicturePlace(
                    prefix + "~" + key, kind, name(entries.path(i), key), FieldPath.of(list, i, field), "");
        });
    }

    private static String name(JsonNode entry, String key) {
        var name = entry.path("name");
        return name.isObject() ? name.path("en").asString(key) : name.asString(key);
    }

    /** The pages that show one. */
    private static Stream<PicturePlace> articles(DescriptionText text) {
        return text.pages().keySet().stream()
                .filter(name -> name.startsWith("en/articles/"))
                .map(name -> name.substring("en/".length()))
                .map(path -> new PicturePlace(
                        "page~" + path.replace('/', '~'),
                        PictureKind.PAGE,
                        title(text, path),
                        FieldPath.of("picture"),
                        path));
    }

    private static String title(DescriptionText text, String path) {
        return PageHead.of(text.pages().getOrDefault("en/" + path, ""))
                .map(head -> head.fields().path("title").asString(path))
                .orElse(path);
    }
}
