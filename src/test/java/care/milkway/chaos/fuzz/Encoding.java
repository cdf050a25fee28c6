package care.milkway.chaos.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Values as they stand in addresses and forms. */
final class Encoding {

    private Encoding() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** In a path a plus is a plus. */
    static String inPath(String value) {
        return encoded(value).replace("+", "%20");
    }
}
