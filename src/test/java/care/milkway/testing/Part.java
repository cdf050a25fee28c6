package care.milkway.testing;

import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One entry of a list in a clinic's file. */
public sealed interface Part {

    String list();

    Map<String, Object> fields();

    /** A site. */
    final class Place implements Part {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        Place(String key) {
            fields.put("key", key);
            Stream.of("name", "street", "city", "province", "postalCode", "phone")
                    .forEach(field -> fields.put(field, key));
            fields.put("email", key + "@clinic.example");
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
    final class Thing implements Part {

        private final String list;
        private final Map<String, Object> fields = new LinkedHashMap<>();

        Thing(String list, String key) {
            this.list = list;
            fields.put("key", key);
            fields.put("site", "main");
        }

        Thing as(String field, Object value) {
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
    final class Worker implements Part {

        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final List<Map<String, Object>> hours = new ArrayList<>();

        Worker(String key, Profession profession) {
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
    final class Visit implements Part {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        Visit(String code, Treatment treatment) {
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
            fields.put("price", new BigDecimal(price));
            return this;
        }

        public Visit by(Profession... professions) {
            fields.put("professions", Stream.of(professions).map(Enum::name).toList());
            return this;
        }

        public Visit taxed(Profession profession, String percent) {
            fields.put("taxPercent", Map.of(profession.name(), new BigDecimal(percent)));
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
