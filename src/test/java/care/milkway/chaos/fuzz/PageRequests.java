package care.milkway.chaos.fuzz;

import care.milkway.chaos.fuzz.FoundPages.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Follows links and fills in forms: rightly now and then, so that new pages are found, and wrongly most of the time. */
final class PageRequests {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final FoundPages pages;
    private final KnownValues known;
    private final SplittableRandom random;

    PageRequests(FoundPages pages, KnownValues known, SplittableRandom random) {
        this.pages = pages;
        this.known = known;
        this.random = random;
    }

    RawRequest link() {
        var link = pages.link(random);
        return RawRequest.of("GET", random.nextBoolean() ? link : bent(link));
    }

    RawRequest form() {
        if (pages.kindsOfForms() == 0) {
            return link();
        }
        var form = pages.form(random);
        boolean right = random.nextInt(3) == 0;
        var pairs = new ArrayList<String>();
        form.fields().forEach(field -> fill(field, right, pairs));
        if (!right && random.nextInt(10) == 0) {
            pairs.add(Encoding.encoded(AbsurdValues.text(random)) + "=1");
        }
        var content = String.join("&", pairs);
        if (form.method().equals("GET")) {
            return RawRequest.of("GET", form.action() + (form.action().contains("?") ? "&" : "?") + content);
        }
        var request = RawRequest.of("POST", right ? form.action() : bent(form.action()));
        return request.with(random.nextInt(20) == 0 ? "text/plain" : FORM, content);
    }

    private void fill(Field field, boolean right, List<String> pairs) {
        int dice = random.nextInt(12);
        if (right || dice < 6) {
            pairs.add(pair(field.name(), usual(field)));
        } else if (dice < 10) {
            pairs.add(pair(field.name(), AbsurdValues.text(random)));
        } else if (dice == 10) {
            pairs.add(pair(field.name(), usual(field)));
            pairs.add(pair(field.name() + (random.nextBoolean() ? "" : "[0]"), AbsurdValues.text(random)));
        } // otherwise it is missing
    }

    private String usual(Field field) {
        return field.offered().isEmpty()
                ? known.one(field.name(), random)
                        .map(value -> value.asString(""))
                        .orElse("30")
                : field.offered().get(random.nextInt(field.offered().size()));
    }

    private static String pair(String name, String value) {
        return Encoding.encoded(name) + "=" + Encoding.encoded(value);
    }

    /** An address with something wrong in its path or its query. */
    private String bent(String link) {
        int query = link.indexOf('?');
        var path = query < 0 ? link : link.substring(0, query);
        var absurd = Encoding.encoded(AbsurdValues.text(random));
        return switch (random.nextInt(8)) {
            case 0 -> path + "/" + absurd;
            case 1 -> path.substring(0, path.lastIndexOf('/') + 1) + absurd;
            case 2 -> path + "?" + absurd + "=" + absurd;
            case 3 -> path + "/..%2f..;x=1";
            case 4 -> query < 0 ? path + "/" : link.replaceFirst("=[^&]*", "=" + absurd);
            case 5 -> query < 0 ? path + "?page=" + absurd : link + "&" + link.substring(query + 1);
            case 6 -> path.replaceFirst("/(en|fr)", "/" + (random.nextBoolean() ? "de" : absurd));
            default -> link;
        };
    }
}
