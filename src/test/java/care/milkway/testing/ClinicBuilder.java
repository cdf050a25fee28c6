package care.milkway.testing;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ClinicFiles;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** One entry of a list in the file. */
    public sealed interface Part {

        String list();

        Map<String, Object> fields();
    }

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
        return with(new Place("main").on(timeZone));
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

    public static Place site(String key) {
        return new Place(key);
    }

    /** A room for treatments at the only site. */
    public static Thing room(String key) {
        return new Thing("rooms", key).as("name", key).as("kind", "TREATMENT");
    }

    /** An ultrasound device at the only site, calibrated for years. */
    public static Thing device(String key) {
        return new Thing("devices", key)
                .as("model", "Wavelet (test)")
                .as("kind", "ULTRASOUND")
                .as("megahertz", List.of(1, 3))
                .as("eraSquareCentimetres", 4.2)
                .as("beamNonuniformityRatio", 4.1)
                .as("calibrationDue", "2029-12-31");
    }

    public static Worker practitioner(String key, Profession profession) {
        return new Worker(key, profession);
    }

    /** Half an hour in a room, open to every profession that treats, with no buffers, for 95 dollars. */
    public static Visit visit(String code, Treatment treatment) {
        return new Visit(code, treatment);
    }

    /** A site. */
    public static final class Place implements Part {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Place(String key) {
            fields.put("key", key);
            Stream.of("name", "street", "city", "province", "postalCode", "phone", "email")
                    .forEach(field -> fields.put(field, key));
            fields.put("country", "CA");
            fields.put("directions", Map.of("en", "Ring twice."));
        }

        public Place on(String timeZone) {
            fields.put("timeZone", timeZone);
            return this;
        }

        @Override
        public String list() {
            return "sites";
        }

        @Override
        public Map<String, Object> fields() {
            return fields;
        }
    }

    /** A room or a device. */
    public static final class Thing implements Part {

        private final String list;
        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Thing(String list, String key) {
            this.list = list;
            fields.put("key", key);
            fields.put("site", "main");
        }

        private Thing as(String field, Object value) {
            fields.put(field, value);
            return this;
        }

        public Thing at(String site) {
            return as("site", site);
        }

        public Thing ofKind(String kind) {
            return as("kind", kind);
        }

        public Thing calibratedUntil(String day) {
            return as("calibrationDue", day);
        }

        @Override
        public String list() {
            return list;
        }

        @Override
        public Map<String, Object> fields() {
            return fields;
        }
    }

    /** A practitioner. */
    public static final class Worker implements Part {

        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final List<Map<String, Object>> hours = new ArrayList<>();

        private Worker(String key, Profession profession) {
            fields.put("key", key);
            fields.put("name", key);
            fields.put("profession", profession.name());
            fields.put("college", "A college");
            fields.put("registrationNumber", "DEMO-" + key);
            fields.put("languages", List.of("en"));
            fields.put("biography", Map.of("en", "Invented."));
            fields.put("hours", hours);
        }

        public Worker speaking(String... languages) {
            fields.put("languages", List.of(languages));
            return this;
        }

        /** Every day of the week at the only site. */
        public Worker working(String... shifts) {
            var week = new LinkedHashMap<String, List<String>>();
            for (var day : DayOfWeek.values()) {
                week.put(day.name(), List.of(shifts));
            }
            return working("main", week, Map.of());
        }

        /** @param exceptions the shifts of single days, by date */
        public Worker working(String site, Map<String, List<String>> week, Map<String, List<String>> exceptions) {
            var days = exceptions.entrySet().stream()
                    .map(day -> Map.of("day", day.getKey(), "shifts", day.getValue()))
                    .toList();
            hours.add(Map.of("site", site, "weekly", week, "exceptions", days));
            return this;
        }

        @Override
        public String list() {
            return "practitioners";
        }

        @Override
        public Map<String, Object> fields() {
            return fields;
        }
    }

    /** A service. */
    public static final class Visit implements Part {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Visit(String code, Treatment treatment) {
            fields.put("code", code);
            fields.put("page", code.toLowerCase(Locale.ROOT).replace('_', '-'));
            fields.put("name", Map.of("en", code));
            fields.put("treatment", treatment.name());
            fields.put("modes", List.of("IN_PERSON"));
            fields.put("professions", List.of("PHYSIOTHERAPIST", "MASSAGE_THERAPIST", "KINESIOLOGIST"));
            fields.put("roomKind", "TREATMENT");
            fields.put("taxPercent", Map.of());
            lasting(30).buffered(0, 0).costing("95.00");
        }

        public Visit lasting(int minutes) {
            fields.put("minutes", minutes);
            return this;
        }

        public Visit buffered(int before, int after) {
            fields.put("bufferBeforeMinutes", before);
            fields.put("bufferAfterMinutes", after);
            return this;
        }

        public Visit costing(String price) {
            fields.put("price", price);
            return this;
        }

        public Visit by(Profession... professions) {
            fields.put("professions", Stream.of(professions).map(Enum::name).toList());
            return this;
        }

        public Visit taxed(Profession profession, String percent) {
            fields.put("taxPercent", Map.of(profession.name(), percent));
            return this;
        }

        public Visit inRoom(String kind) {
            fields.put("roomKind", kind);
            return this;
        }

        public Visit withDevice() {
            fields.put("deviceKind", "ULTRASOUND");
            return this;
        }

        public Visit by(Mode... modes) {
            fields.put("modes", Stream.of(modes).map(Enum::name).toList());
            return this;
        }

        @Override
        public String list() {
            return "services";
        }

        @Override
        public Map<String, Object> fields() {
            return fields;
        }
    }
}
