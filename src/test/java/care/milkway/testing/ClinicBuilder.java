package care.milkway.testing;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ClinicFiles;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes a clinic in a sentence: {@code aClinic().in("America/Toronto").with(practitioner("mei", MASSAGE_THERAPIST)
 * .working("09:00-17:00")).with(room("maple"))}. Each has an address of its own, so that tests do not meet.
 */
public final class ClinicBuilder {

    private static final AtomicInteger CLINICS = new AtomicInteger();

    private final Map<String, Object> file = new LinkedHashMap<>();
    private final Map<String, Map<String, Part>> parts = new LinkedHashMap<>();

    private ClinicBuilder() {
        Stream.of("sites", "rooms", "devices", "practitioners", "services")
                .forEach(list -> parts.put(list, new LinkedHashMap<>()));
        file.put("slug", "clinic-" + CLINICS.incrementAndGet());
        file.put("name", "A clinic of a test");
        file.put("demo", true);
        file.put("languages", List.of("en", "fr"));
        file.put("currency", "CAD");
        file.put("triage", Map.of("afterOneDay", "BOOKING_FIRST", "referralNeededFor", List.of("PHYSIOTHERAPIST")));
        booking(60, 60, 24, 10, 24);
    }

    public static ClinicBuilder aClinic() {
        return new ClinicBuilder().in("America/Toronto");
    }

    /** Its only site, until there are others, is on this clock. */
    public ClinicBuilder in(String timeZone) {
        return with(new Part.Place("main").on(timeZone));
    }

    /** Adds parts, or puts others in the place of those with the same key. */
    public ClinicBuilder with(Part... some) {
        for (var part : some) {
            parts.getOrDefault(part.list(), Map.of())
                    .put(String.valueOf(part.fields().values().iterator().next()), part);
        }
        return this;
    }

    public ClinicBuilder without(String list, String key) {
        parts.getOrDefault(list, Map.of()).remove(key);
        return this;
    }

    public ClinicBuilder called(String slug) {
        file.put("slug", slug);
        return this;
    }

    /** What people may book: notice in minutes, horizon in days, window in hours, hold in minutes, check in hours. */
    public ClinicBuilder booking(int notice, int horizon, int window, int hold, int check) {
        file.put(
                "booking",
                Map.of(
                        "noticeMinutes", notice,
                        "horizonDays", horizon,
                        "cancellationWindowHours", window,
                        "holdMinutes", hold,
                        "checkValidHours", check));
        return this;
    }

    /** Several visits sold as one. */
    public ClinicBuilder selling(String service, int visits) {
        file.put(
                "packages",
                List.of(Map.of(
                        "code",
                        "PROGRAMME",
                        "name",
                        Map.of("en", "A programme", "fr", "Un programme"),
                        "service",
                        service,
                        "visits",
                        visits,
                        "price",
                        500)));
        return this;
    }

    /** Articles of these names, in both languages. */
    public ClinicBuilder writing(String... articles) {
        file.put("articles", List.of(articles));
        return this;
    }

    /** How freed times are offered: {@code "ONE_BY_ONE"}, an hour for each, or {@code "TO_ALL"}. */
    public ClinicBuilder offering(String offer) {
        var booking = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) file.getOrDefault("booking", Map.of()))
                .forEach((key, value) -> booking.put(String.valueOf(key), value));
        booking.put("waitingList", Map.of("offer", offer, "answerMinutes", 60));
        file.put("booking", booking);
        return this;
    }

    /** Ultrasound with signs of mastitis, if a prescriber signs for it. */
    public ClinicBuilder withPrescriberSignOff() {
        file.put(
                "triage",
                Map.of(
                        "afterOneDay",
                        "BOOKING_FIRST",
                        "referralNeededFor",
                        List.of("PHYSIOTHERAPIST"),
                        "inflammatoryMastitis",
                        "PRESCRIBER_SIGN_OFF"));
        return this;
    }

    /** A letter for ultrasound that says this beside what the treatment is recommended for. */
    public ClinicBuilder withLettersThatSay(String code, String english, String french) {
        var own = Map.of("code", code, "text", Map.of("en", english, "fr", french));
        file.put(
                "letters",
                Map.of(
                        "treatments",
                        List.of(Map.of(
                                "treatment", "ULTRASOUND", "statements", List.of("TREATMENT_RECOMMENDED", own)))));
        return this;
    }

    /** The file as it would stand in the folder: JSON, which is YAML too. */
    public String document() {
        var whole = new LinkedHashMap<>(file);
        parts.forEach((list, entries) ->
                whole.put(list, entries.values().stream().map(Part::fields).toList()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }

    /** The clinic alone, without a database. */
    public Clinic clinic() {
        return ClinicFiles.read(document());
    }

    /** Imports it, again if it changed, and returns it as it is in force. */
    public Clinic describedIn(Clinics clinics) {
        return ClinicFiles.describe(clinics, document());
    }

    public static Part.Place site(String key) {
        return new Part.Place(key);
    }

    /** A room for treatments at the only site. */
    public static Part.Thing room(String key) {
        return new Part.Thing("rooms", key).as("name", key).as("kind", "TREATMENT");
    }

    /** An ultrasound device at the only site, calibrated for years. */
    public static Part.Thing device(String key) {
        return new Part.Thing("devices", key)
                .as("model", "Wavelet (test)")
                .as("kind", "ULTRASOUND")
                .as("megahertz", List.of(1, 3))
                .as("eraSquareCentimetres", 4.2)
                .as("beamNonuniformityRatio", 4.1)
                .as("calibrationDue", "2029-12-31");
    }

    public static Part.Worker practitioner(String key, Profession profession) {
        return new Part.Worker(key, profession);
    }

    /** Half an hour in a room, open to every profession that treats, with no buffers, for 95 dollars. */
    public static Part.Visit visit(String code, Treatment treatment) {
        return new Part.Visit(code, treatment);
    }
}
