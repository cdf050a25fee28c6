package care.milkway.bench;

import care.milkway.testing.MeasuredClinic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** W14: the lead of a clinic with more than 5,000 booked visits looks at what publishing would change, and publishes it. */
final class PublishingLoad {

    private static final int VISITS = 5_000;
    private static final int TIMES = 12;
    private static final int WARM_UP = 4;

    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*? name=\"([^\"]+)\"(?: type=\"text\")?[^>]*? value=\"([^\"]*)\"");

    private static final String PAGES = """
            insert into clinic.page (clinic_id, version, language, path, document)
            select clinic_id, version, 'en', path,
                e'---\\ntitle: Measured\\ndescription: Measured\\nlanguage: en\\nreviewedOn: 2026-11-20\\n---\\n\\nMeasured.\\n'
            from clinic.clinic,
                unnest(array['home', 'team', 'contact', 'services/' || ?]) path
            where slug = ?
            on conflict do nothing""";

    private PublishingLoad() {}

    static void measure(Options options, Report report) {
        var slug = options.data().slugs().getFirst();
        try (var product = options.data().start();
                var database = product.database()) {
            var booked = database.number("""
                    select count(*) from scheduling.appointment join clinic.clinic using (clinic_id)
                    where slug = ? and starts_at > now() and patient_id is not null and cancelled_at is null""", slug);
            if (booked < VISITS) {
                throw new IllegalStateException("only " + booked + " visits are booked");
            }
            var lead = StaffDoor.lead(product, slug);
            var service = page(lead.get("/en/" + slug));
            database.update(PAGES, service, slug);
            lead.post("/en/staff/clinic/discard", Map.of());
            var previews = new ArrayList<Double>();
            var publications = new ArrayList<Double>();
            for (int i = -WARM_UP; i < TIMES; i++) {
                rename(lead, "Measured " + System.nanoTime());
                var began = System.nanoTime();
                var form = fields(lead, "/en/staff/clinic/preview");
                var seen = System.nanoTime();
                form.put("reason", "measured");
                publish(lead, form);
                if (i >= 0) {
                    previews.add((seen - began) / 1e6);
                    publications.add((System.nanoTime() - seen) / 1e6);
                }
            }
            report.figure("W14", "preview of a change, %,d visits ahead".formatted(booked), "ms", new Runs(previews));
            report.figure("W14", "its publication", "ms", new Runs(publications));
            stranding(report, lead);
        }
    }

    /** A preview in which one of twenty works no more: what would have no place is listed. */
    private static void stranding(Report report, StaffDoor lead) {
        var address = "/en/staff/clinic/subjects/hours/" + MeasuredClinic.practitionerKey(0);
        var form = fields(lead, address);
        form.replaceAll((name, value) -> name.startsWith("hours.") ? "" : value);
        require(lead.post(address, form).statusCode(), "hours");
        var times = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            var began = System.nanoTime();
            var page = lead.get("/en/staff/clinic/preview");
            times.add((System.nanoTime() - began) / 1e6);
            if (!page.contains("would have no place any more")) {
                throw new IllegalStateException("nobody would be stranded");
            }
        }
        report.figure("W14", "preview that strands the visits of one of twenty", "ms", new Runs(times));
        lead.post("/en/staff/clinic/discard", Map.of());
    }

    /** The address of its only service. */
    private static String page(String home) {
        var link = Pattern.compile("/services/([a-z0-9-]+)").matcher(home);
        return link.find() ? link.group(1) : "measured-visit";
    }

    private static void rename(StaffDoor lead, String name) {
        var form = fields(lead, "/en/staff/clinic/subjects/sites/main");
        form.put("name", name);
        require(lead.post("/en/staff/clinic/subjects/sites/main", form).statusCode(), "a name");
    }

    private static void publish(StaffDoor lead, Map<String, String> form) {
        var answer = lead.post("/en/staff/clinic/publication", form);
        require(answer.statusCode(), "publishing");
    }

    private static void require(int status, String what) {
        if (status != 302) {
            throw new IllegalStateException(what + " answers " + status);
        }
    }

    private static Map<String, String> fields(StaffDoor lead, String page) {
        var fields = new HashMap<String, String>();
        var body = lead.get(page);
        FIELD.matcher(body).results().forEach(each -> fields.put(each.group(1), each.group(2)));
        fields.remove("_csrf");
        for (var area : List.of("directions.en", "directions.fr")) {
            var text = Pattern.compile("name=\"" + Pattern.quote(area) + "\"[^>]*>([^<]*)<")
                    .matcher(body);
            if (text.find()) {
                fields.put(area, text.group(1));
            }
        }
        return fields;
    }
}
