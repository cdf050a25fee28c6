package care.milkway.clinic.draft;

import care.milkway.clinic.picture.Images;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * All that a description is made of, as it is written.
 *
 * @param document the YAML file
 * @param pages what its pages say, by language and path such as en/home
 */
public record DescriptionText(String document, Map<String, String> pages, Images images) {

    public DescriptionText {
        pages = new TreeMap<>(pages);
    }

    /** What the file says, without how it is written. */
    public JsonNode tree() {
        return DocumentEdit.tree(document);
    }

    public DescriptionText withDocument(String other) {
        return new DescriptionText(other, pages, images);
    }

    /** The same with another text of one page; an empty one takes the page away. */
    public DescriptionText withPage(String name, String text) {
        var others = new TreeMap<>(pages);
        if (text.isBlank()) {
            others.remove(name);
        } else {
            others.put(name, text);
        }
        return new DescriptionText(document, others, images);
    }

    public DescriptionText withImages(Images others) {
        return new DescriptionText(document, pages, others);
    }
}
