package care.milkway.staff.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document is the matrix. */
class AccessDocumentTests {

    private static final Path DOCUMENT = Path.of("docs", "access.md");

    /** The document is made of the table: run with MILKWAY_WRITE in the environment to renew it. */
    @Test
    void theDocumentSaysWhatTheMatrixSays() throws IOException {
        var document = document();
        if (System.getenv("MILKWAY_WRITE") != null) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("renew it with: MILKWAY_WRITE=docs mvn test -Dtest=AccessDocumentTests")
                .isEqualTo(document);
    }

    private static String document() {
        var roles = AccessRole.values();
        var text = new StringBuilder("""
                # Access

                Who may come to which address. This page is made of `staff.web.access.AccessMatrix`, which also guards the pages of
                staff; a test comes to every address as everybody and compares. What somebody may not see does not exist for
                her (404); whoever is not signed in is shown where to. An integration is a doctor's office with a
                key of its own (`bin/milkway office-key`).

                """);
        text.append("| address | what | ")
                .append(Arrays.stream(roles).map(AccessRole::words).collect(Collectors.joining(" | ")))
                .append(" |\n|---|---|")
                .append(":-:|".repeat(roles.length))
                .append('\n');
        AccessMatrix.ROWS.forEach(row -> text.append("| `")
                .append(row.method())
                .append(' ')
                .append(row.address())
                .append("` | ")
                .append(row.what())
                .append(" | ")
                .append(Arrays.stream(roles)
                        .map(role -> row.roles().contains(role) ? "yes" : "")
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return text.toString();
    }
}
