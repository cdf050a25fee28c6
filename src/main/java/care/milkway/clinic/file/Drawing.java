package care.milkway.clinic.file;

import care.milkway.clinic.file.PictureFile.Size;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an SVG to the end: one that could do anything but be looked at is refused by name. */
final class Drawing {

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "circle",
            "ellipse",
            "rect",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "defs",
            "clipPath",
            "mask",
            "linearGradient",
            "radialGradient",
            "stop",
            "use",
            "title",
            "desc",
            "style",
            "symbol",
            "pattern");
    private static final Pattern FOREIGN = Pattern.compile("url\\(\\s*['\"]?\\s*(?!#)|@import|javascript:|data:|\\\\");
    private static final Pattern VIEW_BOX =
            Pattern.compile("-?[0-9.]+[ ,]+-?[0-9.]+[ ,]+([0-9]{1,5})(?:[.][0-9]+)?[ ,]+([0-9]{1,5})(?:[.][0-9]+)?");
    private static final String SVG = "http://www.w3.org/2000/svg";

    private Drawing() {}

    static Size size(String name, byte[] content) {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            var size = new Size(0, 0);
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inspect(name, reader);
                    size = size.width() == 0 ? size(name, reader) : size;
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    throw PictureFile.refused(name, "a drawing has neither a DOCTYPE nor instructions");
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    refuseForeign(name, reader.getText());
                }
            }
            return size;
        } catch (XMLStreamException broken) {
            throw PictureFile.refused(name, "this is no SVG that can be read");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void inspect(String name, XMLStreamReader reader) {
        if (!ELEMENTS.contains(reader.getLocalName()) || !SVG.equals(reader.getNamespaceURI())) {
            throw PictureFile.refused(name, "a drawing can't have the element " + reader.getLocalName());
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            var value = reader.getAttributeValue(i);
            if (attribute.startsWith("on")) {
                throw PictureFile.refused(name, "a drawing can't have the script " + attribute);
            }
            if (attribute.equals("href") && !value.startsWith("#")) {
                throw PictureFile.refused(name, "a drawing can't refer to " + value);
            }
            refuseForeign(name, value);
        }
    }

    private static void refuseForeign(String name, String text) {
        if (FOREIGN.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            throw PictureFile.refused(name, "a drawing can't refer to anything outside of itself");
        }
    }

    /** Of the outermost element: what its {@code viewBox} says. */
    private static Size size(String name, XMLStreamReader reader) {
        var box = VIEW_BOX.matcher(String.valueOf(reader.getAttributeValue(null, "viewBox")));
        if (!reader.getLocalName().equals("svg") || !box.matches()) {
            throw PictureFile.refused(name, "an SVG says its size in a viewBox");
        }
        return new Size(Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2)));
    }
}
