package care.milkway.page.upload;

import care.milkway.page.refusal.TooManyRequests;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A form with a file, read as a whole and kept in memory: nothing of a letter is written to the disk as it came.
 *
 * @param file the bytes of its file; empty if none was chosen
 */
public record UploadedForm(Map<String, List<String>> fields, Optional<Content> file) {

    /** So many are read at a time. */
    private static final Semaphore TURNS = new Semaphore(8, true);

    private static final long PATIENCE_SECONDS = 20;

    /** The longest text of a field. */
    private static final int LONGEST_FIELD = 2_000;

    /** The bytes of a file. */
    public static final class Content {

        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** Once whoever sends it is known: reading is what costs. */
    public static UploadedForm of(HttpServletRequest request) throws IOException, ServletException {
        if (!turn()) {
            throw new TooManyRequests(TooManyRequests.Kind.REQUESTS, Duration.ofSeconds(PATIENCE_SECONDS));
        }
        try {
            return read(request);
        } finally {
            TURNS.release();
        }
    }

    private static boolean turn() {
        try {
            return TURNS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static UploadedForm read(HttpServletRequest request) throws IOException, ServletException {
        var fields = new LinkedHashMap<String, List<String>>();
        var file = Optional.<Content>empty();
        for (var part : request.getParts()) {
            try (var content = part.getInputStream()) {
                if (part.getName().equals("file")) {
                    var bytes = content.readAllBytes();
                    var chosen = bytes.length > 0
                            || !String.valueOf((Object) part.getSubmittedFileName())
                                    .isBlank();
                    file = chosen ? Optional.of(new Content(bytes)) : Optional.empty();
                } else {
                    var text = new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                    fields.computeIfAbsent(part.getName(), _ -> new ArrayList<>())
                            .add(text.strip());
                }
            } finally {
                part.delete();
            }
        }
        return new UploadedForm(fields, file);
    }

    /** The first value of a field, or nothing. */
    public String field(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
