package care.milkway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;

/** Files a browser fetches once and keeps: their address changes with their content. */
public final class Assets {

    static final String[] LOCATIONS = {"static/", "META-INF/resources/webjars/htmx.org/2.0.8/dist/"};

    /** Small enough to stand in the page itself. */
    public static final String ICON =
            "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes("milkway.svg"));

    private static final StyleSheet STYLE = StyleSheet.of(new String(bytes("milkway.css"), StandardCharsets.UTF_8));
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of a file, such as {@code milkway.css}. */
    public static String address(String file) {
        return ADDRESSES.computeIfAbsent(file, Assets::withHash);
    }

    /** The whole style sheet, for pages on which people arrive: they need not wait for a second file. */
    public static String style() {
        return STYLE.css();
    }

    /** What a Content-Security-Policy says of {@link #style}. */
    static String styleSource() {
        return STYLE.source();
    }

    private static String withHash(String file) {
        var dot = file.lastIndexOf('.');
        return "/assets/" + file.substring(0, dot) + "-" + DigestUtils.md5DigestAsHex(bytes(file))
                + file.substring(dot);
    }

    private static byte[] bytes(String file) {
        try {
            return find(file).getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("no such asset: " + StringUtils.getFilename(file), failure);
        }
    }

    private static Resource find(String file) {
        var own = new ClassPathResource(LOCATIONS[0] + file);
        return own.exists() ? own : new ClassPathResource(LOCATIONS[1] + file);
    }
}
