package care.milkway.visit.consent;

import care.milkway.clinic.Treatment;
import java.util.Arrays;
import java.util.List;

/** The words somebody agrees to, part by part: they stand in the message files, and whoever changes them raises the version. */
public final class ConsentText {

    public static final String VERSION = "2026-11";

    private static final List<String> PARTS = List.of("what", "benefits", "risks", "alternatives", "stop");

    private ConsentText() {}

    /** The keys of the sentences, in the order they are read. */
    public static List<String> keys(Treatment treatment) {
        return PARTS.stream()
                .map(part -> "consent." + word(treatment) + "." + part)
                .toList();
    }

    private static String word(Treatment treatment) {
        return switch (treatment) {
            case ULTRASOUND, MANUAL_THERAPY -> treatment.name();
            case LACTATION_CONSULT, PELVIC_FLOOR_THERAPY, SCAR_THERAPY, POSTPARTUM_THERAPY, INTRO_CALL -> "OTHER";
        };
    }

    /** Where it can be agreed to. */
    public static List<ConsentArea> areas(Treatment treatment) {
        return switch (treatment) {
            case ULTRASOUND, MANUAL_THERAPY -> List.of(ConsentArea.LEFT, ConsentArea.RIGHT, ConsentArea.BOTH);
            case LACTATION_CONSULT, PELVIC_FLOOR_THERAPY, SCAR_THERAPY, POSTPARTUM_THERAPY, INTRO_CALL ->
                Arrays.asList(ConsentArea.values()).reversed();
        };
    }
}
