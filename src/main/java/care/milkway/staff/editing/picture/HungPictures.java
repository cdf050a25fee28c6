package care.milkway.staff.editing.picture;

import care.milkway.clinic.brand.Brand;
import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.DocumentEdit;
import care.milkway.clinic.draft.PageHead;
import care.milkway.clinic.picture.Image;
import care.milkway.clinic.picture.Images;
import care.milkway.page.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Between a description and its pictures: which hangs where, and the description with another one there. Pure. */
final class HungPictures {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HungPictures() {}

    static PlacedPicture at(PicturePlace place, DescriptionText text) {
        var use = use(place, text);
        var file = place.kind().needsWords() ? use.path("file").asString("") : use.asString("");
        var words = new TreeMap<String, String>();
        use.path("alt")
                .properties()
                .forEach(each -> words.put(each.getKey(), each.getValue().asString("")));
        var image = text.images().find(file);
        var seen = file + image.map(Image::digest).orElse("") + words;
        return new PlacedPicture(
                place,
                image,
                file,
                words,
                UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static JsonNode use(PicturePlace place, DescriptionText text) {
        var root = place.inDocument()
                ? text.tree()
                : PageHead.of(text.pages().getOrDefault("en/" + place.page(), ""))
                        .map(PageHead::fields)
                        .orElse(MissingNode.getInstance());
        for (var step : place.path().steps()) {
            root = step instanceof Integer index ? root.path(index) : root.path((String) step);
        }
        return root;
    }

    /** The picture before stays only if something else shows it too. */
    static DescriptionText hung(PlacedPicture before, Image image, Map<String, String> words, DescriptionText text) {
        var same = before.image().filter(image::equals).isPresent();
        var bare = same ? text : without(before, text);
        var file = same ? before.file() : fileName(before.place(), image, bare);
        var images = new HashMap<>(bare.images().byName());
        images.put(file, image);
        return used(before.place(), written(before.place(), file, words), branded(before.place(), bare))
                .withImages(new Images(images));
    }

    static DescriptionText takenDown(PlacedPicture before, DescriptionText text) {
        return without(before, used(before.place(), null, text));
    }

    /** A clinic that has chosen no colours goes on with those that it has without choosing. */
    private static DescriptionText branded(PicturePlace place, DescriptionText text) {
        var isOfBrand = List.of("brand").equals(place.path().steps().subList(0, 1));
        if (!isOfBrand || text.tree().path("brand").has("primary")) {
            return text;
        }
        var brand = JSON.objectNode().put("primary", Brand.CALM.primary()).put("accent", Brand.CALM.accent());
        return text.withDocument(DocumentEdit.with(text.document(), FieldPath.of("brand"), brand));
    }

    private static JsonNode written(PicturePlace place, String file, Map<String, String> words) {
        if (!place.kind().needsWords()) {
            return JSON.stringNode(file);
        }
        var use = JSON.objectNode().put("file", file);
        var alt = use.putObject("alt");
        new TreeMap<>(words).forEach(alt::put);
        return use;
    }

    private static DescriptionText used(PicturePlace place, @Nullable JsonNode use, DescriptionText text) {
        if (place.inDocument()) {
            return text.withDocument(DocumentEdit.with(text.document(), place.path(), use));
        }
        var after = text;
        for (var name : List.of("en/" + place.page(), "fr/" + place.page())) {
            var head = PageHead.of(text.pages().getOrDefault(name, ""));
            if (head.isPresent()) {
                after = after.withPage(name, head.get().with(place.path(), use).document());
            }
        }
        return after;
    }

    private static DescriptionText without(PlacedPicture before, DescriptionText text) {
        var others = PicturePlaces.of(text).stream()
                .filter(place -> !place.key().equals(before.place().key()))
                .map(place -> at(place, text).file());
        if (before.file().isEmpty() || others.anyMatch(before.file()::equals)) {
            return text;
        }
        var images = new HashMap<>(text.images().byName());
        images.remove(before.file());
        return text.withImages(new Images(images));
    }

    /** After its place, and called like no other. */
    private static String fileName(PicturePlace place, Image image, DescriptionText text) {
        var plain = place.key().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var stem = plain.substring(0, Math.min(plain.length(), 50));
        var end = "." + image.format().extension();
        var name = stem + end;
        for (int i = 2; text.images().find(name).isPresent(); i++) {
            name = stem + "-" + i + end;
        }
        return name;
    }
}
