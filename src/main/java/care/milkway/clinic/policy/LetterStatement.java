package care.milkway.clinic.policy;

import care.milkway.clinic.LocalizedText;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a referral letter has to say: one of those that Milkway knows, or a clinic's own. The code alone tells one
 * from another.
 *
 * @param code as it is kept with a letter
 * @param text a clinic's own words; none for those that Milkway has words for
 */
public record LetterStatement(String code, @Nullable LocalizedText text) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** Nothing speaks against the treatment. */
    public static final LetterStatement NO_CONTRAINDICATIONS = new LetterStatement("NO_CONTRAINDICATIONS", null);

    /** No infection, and no antibiotic now. */
    public static final LetterStatement NO_INFECTION = new LetterStatement("NO_INFECTION", null);

    /** The treatment is recommended. */
    public static final LetterStatement TREATMENT_RECOMMENDED = new LetterStatement("TREATMENT_RECOMMENDED", null);

    /** Whoever prescribes knows of the signs of mastitis, and recommends the treatment in spite of them. */
    public static final LetterStatement MASTITIS_CONSIDERED = new LetterStatement("MASTITIS_CONSIDERED", null);

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public LetterStatement {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a statement has a code in capitals, such as FOLLOW_UP: " + code);
        }
    }

    /** One that Milkway knows, as a clinic's file names it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LetterStatement of(String code) {
        return new LetterStatement(code, null);
    }

    /** The same for what somebody sent: none if it can't be a code. */
    public static Optional<LetterStatement> find(String code) {
        return CODE.matcher(code).matches() ? Optional.of(of(code)) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LetterStatement statement && statement.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
