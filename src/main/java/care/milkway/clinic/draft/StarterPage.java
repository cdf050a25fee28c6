package care.milkway.clinic.draft;

import java.time.LocalDate;

/** A page that stands there until somebody writes more: a title and nothing else. */
public final class StarterPage {

    private StarterPage() {}

    public static String of(String title, String language, LocalDate today) {
        var quoted = "\"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return """
                ---
                title: %s
                description: %s
                language: %s
                reviewedOn: %s
                ---
                """.formatted(quoted, quoted, language, today);
    }

    /** Whether nobody has written anything below its title. */
    public static boolean isOne(String page) {
        return page.strip().endsWith("---");
    }
}
