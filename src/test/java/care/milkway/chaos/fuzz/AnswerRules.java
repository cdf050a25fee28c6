package care.milkway.chaos.fuzz;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What no answer may be or say, whatever was asked. */
final class AnswerRules {

    /** HTTP's own words for a version and a transfer coding that nobody speaks. */
    private static final Set<Integer> NOT_SPOKEN = Set.of(501, 505);

    /** Lines of stacks, names of classes, words of the database. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|\\b(java|javax|jakarta|org\\.(springframework|apache|postgresql|hibernate)"
                    + "|tools\\.jackson|com\\.fasterxml|care\\.milkway)\\.[a-z]\\w*\\.|\\w(Exception|Error)\\b:|SQLSTATE|Apache Tomcat");

    /** In a path nobody may hide what separates its parts, nor NUL: the server refuses that before any page can. */
    private static final Pattern BARE = Pattern.compile("(?i)^[^?]*%(2f|5c|00)");

    /** With the headers it has to fit into 8 KiB. */
    private static final int LONGEST_TARGET = 7_000;

    private AnswerRules() {}

    /** @return what is wrong with this answer */
    static Optional<String> broken(RawRequest request, RawAnswer answer) {
        if (answer.status() == -1) {
            return Optional.of("no answer in 20 s");
        }
        if (answer.status() == 0) {
            return request.broken() ? Optional.empty() : Optional.of("the connection ended without an answer");
        }
        if (answer.status() >= 500 && !(request.broken() && NOT_SPOKEN.contains(answer.status()))) {
            return Optional.of("status " + answer.status());
        }
        var inside = INSIDE.matcher(answer.head() + (answer.is("text/javascript") ? "" : answer.body()));
        if (inside.find()) {
            return Optional.of("says what is inside: " + inside.group());
        }
        return answer.status() >= 400 && !request.method().equals("HEAD") ? refusal(request, answer) : Optional.empty();
    }

    /** A refusal says something that helps; what is no HTTP gets a bare status. */
    private static Optional<String> refusal(RawRequest request, RawAnswer answer) {
        if (answer.body().isEmpty()) {
            return request.broken() || unread(request)
                    ? Optional.empty()
                    : Optional.of("an empty refusal, " + answer.status());
        }
        if (answer.is("application/problem+json")) {
            return problem(answer);
        }
        return answer.is("text/html") && answer.body().contains("<h1")
                ? Optional.empty()
                : Optional.of("a refusal that is neither a problem nor a page, " + answer.status() + " "
                        + answer.header("content-type"));
    }

    private static boolean unread(RawRequest request) {
        return request.target().length() > LONGEST_TARGET
                || BARE.matcher(request.target()).find();
    }

    private static Optional<String> problem(RawAnswer answer) {
        try {
            var problem = JsonMapper.shared().readTree(answer.body());
            return problem.path("title").asString("").isEmpty()
                            && problem.path("field").asString("").isEmpty()
                    ? Optional.of("a problem without title and field")
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.of("a problem that can't be read");
        }
    }
}
