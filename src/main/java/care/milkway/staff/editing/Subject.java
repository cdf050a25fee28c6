package care.milkway.staff.editing;

import static care.milkway.staff.editing.EditField.needed;
import static care.milkway.staff.editing.EditField.optional;
import static care.milkway.staff.editing.FieldKind.AMOUNT;
import static care.milkway.staff.editing.FieldKind.BY_PROFESSION;
import static care.milkway.staff.editing.FieldKind.COLOUR;
import static care.milkway.staff.editing.FieldKind.DAY;
import static care.milkway.staff.editing.FieldKind.LINE;
import static care.milkway.staff.editing.FieldKind.NUMBERS;
import static care.milkway.staff.editing.FieldKind.ONE;
import static care.milkway.staff.editing.FieldKind.SEVERAL;
import static care.milkway.staff.editing.FieldKind.TEXTS;
import static care.milkway.staff.editing.FieldKind.WHOLE_NUMBER;
import static care.milkway.staff.editing.FieldKind.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is edited on one page. */
public enum Subject {
    /** When people work; its fields are those of the sites, see {@link HoursForm}. */
    HOURS("hours", "practitioners", false, List.of()),
    SERVICES(
            "services",
            "services",
            true,
            List.of(
                    needed("name", WORDS),
                    optional("summary", WORDS),
                    needed("price", AMOUNT),
                    optional("taxPercent", BY_PROFESSION),
                    needed("minutes", WHOLE_NUMBER),
                    needed("bufferBeforeMinutes", WHOLE_NUMBER),
                    needed("bufferAfterMinutes", WHOLE_NUMBER),
                    needed("professions", SEVERAL, Choices.PROFESSION),
                    needed("modes", SEVERAL, Choices.MODE),
                    needed("treatment", ONE, Choices.TREATMENT),
                    optional("roomKind", ONE, Choices.ROOM_KIND),
                    optional("deviceKind", ONE, Choices.DEVICE_KIND),
                    optional("billingCode", LINE))),
    PACKAGES(
            "packages",
            "packages",
            true,
            List.of(
                    needed("name", WORDS),
                    needed("service", ONE, Choices.SERVICE),
                    needed("visits", WHOLE_NUMBER),
                    needed("price", AMOUNT))),
    PEOPLE(
            "people",
            "practitioners",
            true,
            List.of(
                    needed("name", LINE),
                    needed("profession", ONE, Choices.PROFESSION),
                    optional("gender", ONE, Choices.GENDER),
                    needed("college", WORDS),
                    needed("registrationNumber", LINE),
                    needed("languages", SEVERAL, Choices.LANGUAGE),
                    needed("biography", TEXTS))),
    ROOMS(
            "rooms",
            "rooms",
            true,
            List.of(needed("name", LINE), needed("kind", LINE), needed("site", ONE, Choices.SITE))),
    DEVICES(
            "devices",
            "devices",
            true,
            List.of(
                    needed("model", LINE),
                    needed("kind", LINE),
                    needed("site", ONE, Choices.SITE),
                    needed("megahertz", NUMBERS),
                    needed("eraSquareCentimetres", AMOUNT),
                    needed("beamNonuniformityRatio", AMOUNT),
                    needed("calibrationDue", DAY),
                    optional("maximumIntensity", AMOUNT))),
    SITES(
            "sites",
            "sites",
            true,
            List.of(
                    needed("name", LINE),
                    needed("street", LINE),
                    needed("city", LINE),
                    needed("province", LINE),
                    needed("postalCode", LINE),
                    needed("country", LINE),
                    needed("timeZone", LINE),
                    needed("phone", LINE),
                    needed("email", LINE),
                    needed("directions", TEXTS))),
    POLICIES(
            "policies",
            "",
            false,
            List.of(
                    needed("booking.noticeMinutes", WHOLE_NUMBER),
                    needed("booking.horizonDays", WHOLE_NUMBER),
                    needed("booking.cancellationWindowHours", WHOLE_NUMBER),
                    needed("booking.holdMinutes", WHOLE_NUMBER),
                    needed("booking.checkValidHours", WHOLE_NUMBER),
                    optional("booking.callAfterAbsences", WHOLE_NUMBER),
                    optional("letters.dueHours", WHOLE_NUMBER),
                    optional("letters.validDays", WHOLE_NUMBER),
                    optional("letters.prescribers", SEVERAL, Choices.PROFESSION),
                    optional("triage.referralNeededFor", SEVERAL, Choices.PROFESSION),
                    optional("triage.referralSigners", SEVERAL, Choices.PROFESSION),
                    optional("triage.afterOneDay", ONE, Choices.AFTER_ONE_DAY),
                    optional("triage.inflammatoryMastitis", ONE, Choices.MASTITIS),
                    optional("triage.feverCelsius", ONE, Choices.FEVER))),
    /** What somebody said has no name: its place in the list tells it apart. */
    REVIEWS(
            "reviews",
            "reviews",
            true,
            List.of(needed("text", TEXTS), needed("by", WORDS), optional("consentedOn", DAY))),
    LOOK(
            "look",
            "",
            false,
            List.of(
                    needed("name", LINE),
                    needed("brand.primary", COLOUR),
                    needed("brand.accent", COLOUR),
                    optional("brand.voice", ONE, Choices.VOICE),
                    optional("brand.hero", ONE, Choices.HERO)));

    private final String word;
    private final String list;
    private final boolean growing;
    private final List<EditField> fields;

    Subject(String word, String list, boolean growing, List<EditField> fields) {
        this.word = word;
        this.list = list;
        this.growing = growing;
        this.fields = fields;
    }

    public static Optional<Subject> called(String word) {
        return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** As it stands in addresses and names of texts. */
    public String word() {
        return word;
    }

    /** The part of the file; empty if its fields lie at the top. */
    public String list() {
        return list;
    }

    /** Whether it is a list of things, each with a page. */
    public boolean several() {
        return !list.isEmpty();
    }

    /** Whether things can be added and taken away here. */
    public boolean growing() {
        return growing;
    }

    public List<EditField> fields() {
        return fields;
    }

    /** What tells its entries apart. */
    public String keyField() {
        return this == SERVICES || this == PACKAGES ? "code" : "key";
    }

    /** Whether its things have a key of their own. */
    boolean keyed() {
        return this != REVIEWS;
    }
}
