package care.milkway.clinic.draft;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.PageDocument;
import care.milkway.clinic.file.RefusedDocument;
import care.milkway.kernel.ClinicId;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a clinic from nothing: with one place, one room and one person, whose hours and services its lead adds. */
@Component
public class ClinicFounding {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The safer side of every disagreement; the lead decides. */
    private static final int NOTICE_MINUTES = 120;

    private static final int HORIZON_DAYS = 60;
    private static final int WINDOW_HOURS = 24;
    private static final int HOLD_MINUTES = 10;
    private static final int CHECK_HOURS = 24;

    private final Clinics clinics;
    private final Clock clock;

    ClinicFounding(Clinics clinics, Clock clock) {
        this.clinics = clinics;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface FoundingResult {

        record Founded(ClinicId clinic) implements FoundingResult {}

        /** Another clinic has this address. */
        record AddressTaken() implements FoundingResult {}

        /** Something in it isn't right; nothing was made. */
        record NotRight(DraftFlaw flaw) implements FoundingResult {}
    }

    public FoundingResult found(NewClinic wanted) {
        if (clinics.find(wanted.slug()).isPresent()) {
            return new FoundingResult.AddressTaken();
        }
        var folder = new ClinicFolder(
                ClinicFolder.ON_SCREEN,
                DocumentEdit.YAML.writeValueAsString(document(wanted)),
                pages(wanted).toList());
        try {
            folder.clinic();
            clinics.describe(folder);
            return new FoundingResult.Founded(folder.id());
        } catch (RefusedDocument refused) {
            return new FoundingResult.NotRight(DraftFlaw.of(refused));
        }
    }

    private static ObjectNode document(NewClinic wanted) {
        var document = JSON.objectNode();
        document.put("slug", wanted.slug());
        document.put("name", wanted.name());
        document.put("demo", false);
        document.set("languages", languages(wanted));
        document.put("currency", wanted.currency());
        document.set("sites", JSON.arrayNode().add(site(wanted)));
        document.set("rooms", JSON.arrayNode().add(room()));
        document.set("practitioners", JSON.arrayNode().add(practitioner(wanted)));
        document.set("services", JSON.arrayNode());
        document.set("triage", JSON.objectNode());
        document.set("booking", booking());
        return document;
    }

    private static ArrayNode languages(NewClinic wanted) {
        var languages = JSON.arrayNode();
        wanted.languages().forEach(each -> languages.add(each.code()));
        return languages;
    }

    private static ObjectNode site(NewClinic wanted) {
        var site = JSON.objectNode()
                .put("key", "main")
                .put("name", wanted.name())
                .put("street", wanted.street())
                .put("city", wanted.city())
                .put("province", wanted.province())
                .put("postalCode", wanted.postalCode())
                .put("country", wanted.country())
                .put("timeZone", wanted.timeZone())
                .put("phone", wanted.phone())
                .put("email", wanted.email());
        site.set("directions", JSON.objectNode().put("en", wanted.street() + ", " + wanted.city()));
        return site;
    }

    private static ObjectNode room() {
        return JSON.objectNode()
                .put("key", "room-1")
                .put("site", "main")
                .put("name", "1")
                .put("kind", "TREATMENT");
    }

    private static ObjectNode practitioner(NewClinic wanted) {
        var somebody = JSON.objectNode()
                .put("key", key(wanted.practitioner()))
                .put("name", wanted.practitioner())
                .put("profession", wanted.profession().name())
                .put("college", wanted.college())
                .put("registrationNumber", wanted.registrationNumber());
        somebody.set("languages", languages(wanted));
        somebody.set("biography", JSON.objectNode().put("en", wanted.practitioner()));
        somebody.set("hours", JSON.arrayNode());
        return somebody;
    }

    private static ObjectNode booking() {
        return JSON.objectNode()
                .put("noticeMinutes", NOTICE_MINUTES)
                .put("horizonDays", HORIZON_DAYS)
                .put("cancellationWindowHours", WINDOW_HOURS)
                .put("holdMinutes", HOLD_MINUTES)
                .put("checkValidHours", CHECK_HOURS);
    }

    /** Small letters, digits and hyphens, as the keys of a file are. */
    public static String key(String name) {
        var key = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return key.substring(0, Math.min(key.length(), 50)).replaceAll("^-+|-+$", "");
    }

    private Stream<PageDocument> pages(NewClinic wanted) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Stream.of("contact", "home", "team")
                .map(path -> new PageDocument("en", path, StarterPage.of(wanted.name(), "en", today)));
    }
}
