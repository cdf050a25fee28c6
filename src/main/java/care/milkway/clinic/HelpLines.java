package care.milkway.clinic;

import java.util.List;

/**
 * Whom to call in a country.
 *
 * @param emergency the emergency number
 * @param crisis lines for a crisis of the mind, as they are dialled; empty where we know none
 * @param nurse a public line where nurses answer, or empty
 */
public record HelpLines(String emergency, List<String> crisis, String nurse) {

    /**
     * The lines of a country, by ISO 3166-1 code. Sources, evidence 2.1: 9-8-8 in Canada since 30 November 2023; 988
     * and 1-833-TLC-MAMA in the US; Health811 in Ontario (unverified). Elsewhere 112 reaches help in most countries.
     */
    public static HelpLines of(String country) {
        return switch (country) {
            case "CA" -> new HelpLines("911", List.of("9-8-8"), "811");
            case "US" -> new HelpLines("911", List.of("988", "1-833-TLC-MAMA"), "");
            default -> new HelpLines("112", List.of(), "");
        };
    }
}
