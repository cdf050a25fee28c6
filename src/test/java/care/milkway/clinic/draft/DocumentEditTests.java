package care.milkway.clinic.draft;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.page.FieldPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One field of a file changes; whoever wrote the rest finds it as she left it. */
class DocumentEditTests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String FILE = """
            # A clinic
            slug: moss            # its address
            rooms:
              - { key: maple, name: Maple }   # the large one
              - { key: birch, name: Birch }
            # What it costs
            services:
              - code: SCAR
                name: { en: Scars, fr: Cicatrices }
                price: 95.00      # before tax
                about:
                  en: A text.
              - code: CALL
                price: 0

            booking:
              noticeMinutes: 60   # an hour
            """;

    private static String with(FieldPath path, JsonNode value) {
        return DocumentEdit.with(FILE, path, value);
    }

    private static String without(FieldPath path) {
        return DocumentEdit.with(FILE, path, null);
    }

    @Test
    void aPriceIsWrittenOverAndEveryCommentStays() {
        assertThat(with(FieldPath.of("services", 0, "price"), JSON.numberNode(new java.math.BigDecimal("120.5"))))
                .isEqualTo(FILE.replace("95.00", "120.5"));
        assertThat(with(FieldPath.of("booking", "noticeMinutes"), JSON.numberNode(90)))
                .isEqualTo(FILE.replace("60 ", "90 "));
        assertThat(with(FieldPath.of("services", 0, "name", "fr"), JSON.stringNode("Les cicatrices")))
                .isEqualTo(FILE.replace("fr: Cicatrices", "fr: \"Les cicatrices\""));
    }

    @Test
    void aFieldThatWasNotThereStandsBelowTheOthers() {
        assertThat(with(FieldPath.of("services", 1, "minutes"), JSON.numberNode(15)))
                .isEqualTo(FILE.replace("    price: 0\n", "    price: 0\n    minutes: 15\n"));
        assertThat(with(FieldPath.of("letters", "dueHours"), JSON.numberNode(4)))
                .isEqualTo(FILE + "letters:\n  dueHours: 4\n");
    }

    @Test
    void aRoomMoreStandsBelowTheOthersAndOneLessTakesItsLineAlong() {
        var room = JSON.objectNode().put("key", "cedar").put("name", "Cedar");
        assertThat(with(FieldPath.of("rooms", 2), room))
                .isEqualTo(FILE.replace("name: Birch }\n", "name: Birch }\n  - key: \"cedar\"\n    name: \"Cedar\"\n"));
        assertThat(without(FieldPath.of("rooms", 0)))
                .isEqualTo(FILE.replace("  - { key: maple, name: Maple }   # the large one\n", ""));
        assertThat(without(FieldPath.of("services", 0, "about")))
                .isEqualTo(FILE.replace("    about:\n      en: A text.\n", ""));
    }

    @Test
    void listsOfHoursStayOnOneLine() {
        var shifts = JSON.arrayNode().add("09:00-12:30").add("13:30-17:00");
        assertThat(with(FieldPath.of("booking", "shifts"), shifts))
                .contains("\n  shifts: [\"09:00-12:30\", \"13:30-17:00\"]\n");
    }

    /** What can't be written over in place is written anew, and says the same. */
    @ParameterizedTest
    @ValueSource(strings = {"{ slug: moss, rooms: [] }", "slug: moss\nrooms: []\n", "slug: moss\nrooms:\n"})
    void aFileOfAnyShapeSaysWhatWasMeant(String file) {
        var room = JSON.objectNode().put("key", "cedar");
        var written =
                DocumentEdit.with(file, FieldPath.of("rooms"), JSON.arrayNode().add(room));
        assertThat(DocumentEdit.tree(written).at("/rooms/0/key").asString()).isEqualTo("cedar");
        assertThat(DocumentEdit.tree(written).at("/slug").asString()).isEqualTo("moss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ON", "yes", "null", "1.5", "2026-01-01", "a: b", "# no", "x\ny", "’“”é", " blank ", "- a", "\\"
            })
    void noTextTurnsIntoAnythingElse(String text) {
        for (var path : new FieldPath[] {FieldPath.of("slug"), FieldPath.of("services", 0, "name", "en")}) {
            var tree = DocumentEdit.tree(with(path, JSON.stringNode(text)));
            assertThat(at(tree, path).asString()).isEqualTo(text);
            assertThat(at(tree, path).isString()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"toronto", "los-angeles"})
    void everyFieldOfADemoClinicCanBeWrittenOver(String slug) throws IOException {
        var file = Files.readString(Path.of("clinics", slug + ".yml"));
        var people = DocumentEdit.tree(file).path("practitioners");
        for (int i = 0; i < people.size(); i++) {
            var path = FieldPath.of("practitioners", i, "name");
            var edited = DocumentEdit.with(file, path, JSON.stringNode("Somebody else"));
            assertThat(edited.lines().filter(line -> !file.contains(line)).count())
                    .isEqualTo(1);
            assertThat(at(DocumentEdit.tree(edited), path).asString()).isEqualTo("Somebody else");
        }
    }

    private static JsonNode at(JsonNode tree, FieldPath path) {
        var node = tree;
        for (var step : path.steps()) {
            node = step instanceof Integer index ? node.path(index) : node.path((String) step);
        }
        return node;
    }
}
