package care.milkway.staff.editing;

import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.StarterPage;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a clinic lacks before somebody can book there, or should; shown to its lead until it is there. */
public enum MissingPart {
    PERSON("subjects/people", text -> text.tree().path("practitioners").isEmpty()),
    HOURS(
            "subjects/hours",
            text -> text.tree().path("practitioners").valueStream().noneMatch(MissingPart::works)),
    SERVICE("subjects/services", text -> text.tree().path("services").isEmpty()),
    /** A service that nobody of its professions works for. */
    GIVEN("subjects/services", text -> text.tree()
            .path("services")
            .valueStream()
            .anyMatch(service ->
                    text.tree().path("practitioners").valueStream().noneMatch(each -> gives(each, service)))),
    /** Ultrasound, and nobody has said which letters are asked for. */
    LETTERS(
            "subjects/policies",
            text -> text.tree().path("letters").isMissingNode()
                    && text.tree().path("services").valueStream().anyMatch(each -> each.path("treatment")
                            .asString("")
                            .equals("ULTRASOUND"))),
    WELCOME("texts/home", text -> StarterPage.isOne(text.pages().getOrDefault("en/home", "")));

    private final String address;
    private final Predicate<DescriptionText> missing;

    MissingPart(String address, Predicate<DescriptionText> missing) {
        this.address = address;
        this.missing = missing;
    }

    private static boolean works(JsonNode practitioner) {
        return practitioner.path("hours").valueStream().anyMatch(each -> !each.path("weekly")
                .isEmpty());
    }

    private static boolean gives(JsonNode practitioner, JsonNode service) {
        return service.path("professions").valueStream().anyMatch(each -> each.asString("")
                .equals(practitioner.path("profession").asString("-")));
    }

    /** Where it is mended, below the page of the clinic. */
    public String address() {
        return address;
    }

    /** Without these nobody can book anything. */
    public boolean needed() {
        return this == PERSON || this == HOURS || this == SERVICE;
    }

    public static List<MissingPart> of(DescriptionText text) {
        return Stream.of(values()).filter(each -> each.missing.test(text)).toList();
    }
}
