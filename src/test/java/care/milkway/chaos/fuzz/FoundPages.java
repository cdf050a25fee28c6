package care.milkway.chaos.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The links and forms that were found so far; of those that differ in an id only the last few. */
final class FoundPages {

    private static final int MOST_OF_A_KIND = 4;
    private static final int MOST_KINDS = 400;

    /** @param offered what a person could choose; none: she types */
    record Field(String name, List<String> offered) {}

    /** A form as it stood on a page. */
    record Form(String method, String action, List<Field> fields) {}

    private final int port;
    private final Map<String, List<String>> links = new LinkedHashMap<>();
    private final Map<String, List<Form>> forms = new LinkedHashMap<>();

    FoundPages(int port, List<String> starts) {
        this.port = port;
        starts.forEach(this::link);
    }

    void read(String path, String html) {
        var page = Jsoup.parse(html, "http://localhost:" + port + path);
        page.select("a[href], link[href]").forEach(each -> link(each.absUrl("href")));
        page.select("img[src], script[src]").forEach(each -> link(each.absUrl("src")));
        page.select("form").forEach(each -> form(each, path));
    }

    /** Only what is ours. */
    void link(String address) {
        var path = local(address);
        if (path.startsWith("/")) {
            keep(links, kind(path), path);
        }
    }

    private static String local(String address) {
        return address.replaceFirst("^https?://localhost(:\\d+)?", "").replaceFirst("#.*", "");
    }

    private void form(Element form, String path) {
        var action = form.hasAttr("action") ? local(form.absUrl("action")) : path;
        var fields = new LinkedHashMap<String, List<String>>();
        form.select("[name]").forEach(each -> {
            var offered = fields.computeIfAbsent(each.attr("name"), _ -> new ArrayList<>());
            if (each.tagName().equals("select")) {
                each.select("option").forEach(option -> offered.add(option.val()));
            } else if (!each.val().isEmpty()) {
                offered.add(each.val());
            }
        });
        var found = new Form(
                form.attr("method").toUpperCase(Locale.ROOT).equals("POST") ? "POST" : "GET",
                action,
                fields.entrySet().stream()
                        .map(each -> new Field(each.getKey(), each.getValue()))
                        .toList());
        keep(forms, found.method() + kind(action) + fields.keySet(), found);
    }

    private static <T> void keep(Map<String, List<T>> kinds, String kind, T one) {
        if (kinds.size() < MOST_KINDS || kinds.containsKey(kind)) {
            var some = kinds.computeIfAbsent(kind, _ -> new ArrayList<>());
            some.remove(one);
            some.addFirst(one);
            if (some.size() > MOST_OF_A_KIND) {
                some.removeLast();
            }
        }
    }

    /** Without ids, keys, dates and numbers. */
    static String kind(String path) {
        return path.replaceAll("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[\\w-]{48,}", "*")
                .replaceAll("\\d+", "0");
    }

    String link(SplittableRandom random) {
        return one(links, random);
    }

    Form form(SplittableRandom random) {
        return one(forms, random);
    }

    int kindsOfLinks() {
        return links.size();
    }

    int kindsOfForms() {
        return forms.size();
    }

    private static <T> T one(Map<String, List<T>> kinds, SplittableRandom random) {
        var some = new ArrayList<>(kinds.values()).get(random.nextInt(kinds.size()));
        return some.get(random.nextInt(some.size()));
    }
}
