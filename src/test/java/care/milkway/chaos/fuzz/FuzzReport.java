package care.milkway.chaos.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many requests got which answer, and every kind of answer that may not be, with the first request that got it. */
public final class FuzzReport {

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> findings = new LinkedHashMap<>();
    private String reached = "";
    private int requests;

    void count(RawAnswer answer) {
        requests++;
        statuses.merge(answer.status(), 1, Integer::sum);
    }

    void found(String what, RawRequest request) {
        findings.putIfAbsent(
                what + " to " + request.method() + " "
                        + FoundPages.kind(request.target().replaceFirst("\\?.*", "")),
                request.toString());
    }

    void reached(String what) {
        reached = what;
    }

    /** One sentence for each, with the request. */
    public List<String> findings() {
        return findings.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }

    /** How many requests were accepted. */
    public int accepted() {
        return statuses.entrySet().stream()
                .filter(each -> each.getKey() >= 200 && each.getKey() < 400)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** All of it, for people. */
    public String text() {
        return requests + " requests, " + reached + "\n"
                + statuses.entrySet().stream()
                        .map(each ->
                                (each.getKey() <= 0 ? "no answer" : "status " + each.getKey()) + ": " + each.getValue())
                        .collect(Collectors.joining(", "))
                + "\n" + findings.size() + " findings\n"
                + findings().stream().map(each -> "- " + each + "\n").collect(Collectors.joining());
    }
}
