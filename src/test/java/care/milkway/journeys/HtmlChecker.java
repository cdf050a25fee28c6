package care.milkway.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The Nu HTML checker, in a process of its own: what it needs would change what the tests run on. The build puts it into
 * target/html-checker.
 */
final class HtmlChecker {

    /**
     * A property of a typeface that browsers know for years and its table of CSS does not; and the slashes of the note for a
     * doctor, which is XML because it is printed too.
     */
    private static final String NO_MISTAKE = ".*CSS: .size-adjust.: Property .size-adjust. doesn.t exist.*"
            + "|.*Trailing slash on void elements has no effect.*";

    private HtmlChecker() {}

    /** What is wrong with the pages of a folder, each with its file and place. */
    static List<String> complaints(Path pages) throws IOException, InterruptedException {
        var checker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xss4m",
                        "-cp",
                        Path.of("target", "html-checker") + "/*",
                        "nu.validator.client.SimpleCommandLineValidator",
                        "--format",
                        "gnu",
                        "--filterpattern",
                        NO_MISTAKE,
                        pages.toString())
                .redirectErrorStream(true)
                .start();
        try (var said = checker.inputReader()) {
            var complaints = said.lines().filter(line -> !line.isBlank()).toList();
            var end = checker.waitFor();
            if (end > 1 || (end == 1 && complaints.isEmpty())) {
                throw new IllegalStateException("the HTML checker ended with " + end + ": " + complaints);
            }
            return complaints;
        }
    }
}
