package care.milkway.patient;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is taken for somebody's name: letters of any script and what stands between them. It will be written to an address
 * that somebody typed in, so it must not carry a message of its own: no address, no number, no second line. Pure.
 */
final class NameSyntax {

    private static final int LONGEST = 80;

    /** Joiners stand inside the names of some scripts; what turns the direction of writing stands in none. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M} ’'.\\-‐·\\u200c\\u200d]*\\p{L}" + "[\\p{L}\\p{M} ’'.\\-‐·\\u200c\\u200d]*");

    /** Mail programs make a link of two words with a dot between them. */
    private static final Pattern LIKE_A_DOMAIN = Pattern.compile("\\p{L}\\p{M}*\\.[\\p{L}\\p{M}]{2}");

    private NameSyntax() {}

    static Optional<String> parse(String typed) {
        var name = typed.replaceAll("[ \\u00a0\\u202f]+", " ").strip();
        var taken = name.codePointCount(0, name.length()) <= LONGEST
                && NAME.matcher(name).matches()
                && !LIKE_A_DOMAIN.matcher(name).find();
        return taken ? Optional.of(name) : Optional.empty();
    }
}
