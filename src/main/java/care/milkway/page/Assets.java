package care.milkway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;

/** Files a browser fetches once and keeps: their address changes with their content. */
public final class Assets {

    static final String[] LOCATIONS = {"static/", "META-INF/resources/webjars/htmx.org/2.0.8/dist/"};
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of a file, such as {@code milkway.css}. */
    public static String address(String file) {
        return ADDRESSES.computeIfAbsent(file, Assets::withHash);
    }

    private static String withHash(String file) {
        try (var content = find(file).getInputStream()) {
            var dot = file.lastIndexOf('.');
            return "/assets/" + file.substring(0, dot) + "-" + DigestUtils.md5DigestAsHex(content)
                    + file.substring(dot);
        } catch (IOException failure) {
            throw new UncheckedIOException("no such asset: " + StringUtils.getFilename(file), failure);
        }
    }

    private static Resource find(String file) {
        var own = new ClassPathResource(LOCATIONS[0] + file);
        return own.exists() ? own : new ClassPathResource(LOCATIONS[1] + file);
    }
}
