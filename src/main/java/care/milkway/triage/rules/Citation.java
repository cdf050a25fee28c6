package care.milkway.triage.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One part of a source, and where what it says was taken from. */
public record Citation(String text, Provenance provenance) {

    /** The letter in brackets behind a source. */
    public enum Provenance {
        /** Read in the source. */
        S,
        /** From memory: shown as unverified. */
        M,
        /** Our own decision, to be signed off by a clinician. */
        D,
        /** Computed. */
        C
    }

    private static final Pattern PART = Pattern.compile("\\s*;?\\s*([^\\[]+?)\\s*\\[([SMDC])]");

    /** The parts of a source such as {@code NICE NG255 [S]; the combination [D]}. */
    public static List<Citation> of(String source) {
        var parts = new ArrayList<Citation>();
        var matcher = PART.matcher(source);
        while (matcher.find()) {
            parts.add(new Citation(matcher.group(1), Provenance.valueOf(matcher.group(2))));
        }
        return List.copyOf(parts);
    }
}
