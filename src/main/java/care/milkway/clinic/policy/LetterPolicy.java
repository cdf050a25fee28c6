package care.milkway.clinic.policy;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic asks of referral letters. A field left out takes the safer default.
 *
 * @param dueHours how long before the visit a letter must have been accepted, in hours; then the time is given back
 * @param validDays for how many days from its signature a letter serves
 * @param prescribers who may sign where a prescriber has to
 * @param treatments which treatments need a letter, and what it says
 */
public record LetterPolicy(
        Integer dueHours, Integer validDays, Set<Profession> prescribers, List<TreatmentLetter> treatments) {

    /** Half a day, three months, doctors. */
    public static final LetterPolicy DEFAULT = new LetterPolicy(null, null, null, null);

    private static final int DUE_HOURS = 12;
    private static final int VALID_DAYS = 90;

    public LetterPolicy(
            @Nullable Integer dueHours,
            @Nullable Integer validDays,
            @Nullable Set<Profession> prescribers,
            @Nullable List<TreatmentLetter> treatments) {
        this.dueHours = dueHours == null ? DUE_HOURS : dueHours;
        this.validDays = validDays == null ? VALID_DAYS : validDays;
        this.prescribers = prescribers == null ? Set.of(Profession.DOCTOR) : Set.copyOf(prescribers);
        this.treatments = treatments == null ? List.of() : List.copyOf(treatments);
    }

    /** How long before the visit the time is given back. */
    public Duration due() {
        return Duration.ofHours(dueHours);
    }

    public Optional<TreatmentLetter> of(Treatment treatment) {
        return treatments.stream().filter(each -> each.treatment() == treatment).findFirst();
    }
}
