package care.milkway.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.stream.Stream;

/** What somebody is registered as: the professions that treat, and those whose referral letter is accepted. */
public enum Profession {
    PHYSIOTHERAPIST,
    MASSAGE_THERAPIST,
    KINESIOLOGIST,
    LACTATION_CONSULTANT,
    DOCTOR,
    MIDWIFE,
    NURSE;

    /** Also takes the words of the trade that mean the same: physician, obstetrician, physical therapist, registered nurse. */
    @JsonCreator
    public static Profession named(String word) {
        return switch (word) {
            case "PHYSICIAN", "OBSTETRICIAN" -> DOCTOR;
            case "PHYSICAL_THERAPIST" -> PHYSIOTHERAPIST;
            case "REGISTERED_NURSE" -> NURSE;
            case "REGISTERED_MASSAGE_THERAPIST" -> MASSAGE_THERAPIST;
            default ->
                Stream.of(values())
                        .filter(each -> each.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(word + " is none of "
                                + List.of(values()).toString().replaceAll("[\\[\\]]", "")));
        };
    }
}
