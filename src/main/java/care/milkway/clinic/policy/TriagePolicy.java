package care.milkway.clinic.policy;

import care.milkway.clinic.Profession;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic decides where the sources of the duct check disagree. A field left out takes the safer default.
 *
 * @param afterOneDay what follows local signs that are no better after 24 hours
 * @param referralSigners whose referral letter is accepted
 * @param referralNeededFor which professions need a letter to give ultrasound; empty for direct access
 * @param inflammatoryMastitis whether ultrasound is withheld for signs of mastitis, or open with a prescriber's letter
 * @param feverCelsius the temperature, in degrees Celsius, from which it is a fever: 38.0 (CDC, UIHC) or 38.5 (WHO 2000, unverified)
 */
public record TriagePolicy(
        AfterOneDay afterOneDay,
        Set<Profession> referralSigners,
        Set<Profession> referralNeededFor,
        InflammatoryMastitis inflammatoryMastitis,
        BigDecimal feverCelsius) {

    /** {@code REVIEW_FIRST}: a medical review before ultrasound; {@code BOOKING_FIRST}: book, with the same advice shown. */
    public enum AfterOneDay {
        REVIEW_FIRST,
        BOOKING_FIRST
    }

    /** {@code WITHHOLD}: no ultrasound; {@code PRESCRIBER_SIGN_OFF}: with a prescriber's letter. */
    public enum InflammatoryMastitis {
        WITHHOLD,
        PRESCRIBER_SIGN_OFF
    }

    private static final BigDecimal LOWER_FEVER = new BigDecimal("38.0");
    private static final BigDecimal HIGHER_FEVER = new BigDecimal("38.5");

    public TriagePolicy(
            @Nullable AfterOneDay afterOneDay,
            @Nullable Set<Profession> referralSigners,
            @Nullable Set<Profession> referralNeededFor,
            @Nullable InflammatoryMastitis inflammatoryMastitis,
            @Nullable BigDecimal feverCelsius) {
        this.afterOneDay = afterOneDay == null ? AfterOneDay.REVIEW_FIRST : afterOneDay;
        this.referralSigners = referralSigners == null
                ? Set.of(Profession.DOCTOR, Profession.MIDWIFE, Profession.NURSE)
                : Set.copyOf(referralSigners);
        this.referralNeededFor =
                referralNeededFor == null ? Set.of(Profession.PHYSIOTHERAPIST) : Set.copyOf(referralNeededFor);
        this.inflammatoryMastitis = inflammatoryMastitis == null ? InflammatoryMastitis.WITHHOLD : inflammatoryMastitis;
        this.feverCelsius = feverCelsius == null ? LOWER_FEVER : feverCelsius;
        if (this.feverCelsius.compareTo(LOWER_FEVER) != 0 && this.feverCelsius.compareTo(HIGHER_FEVER) != 0) {
            throw new IllegalArgumentException("feverCelsius is 38.0 or 38.5");
        }
    }

    /** The safer side of every disagreement. */
    public static TriagePolicy defaults() {
        return new TriagePolicy(null, null, null, null, null);
    }
}
