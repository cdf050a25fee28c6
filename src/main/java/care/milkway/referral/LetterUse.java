package care.milkway.referral;

import care.milkway.clinic.Treatment;
import care.milkway.clinic.policy.LetterRequirement;
import java.time.LocalDate;

/** What a letter is to serve for: a treatment, what is asked of it, and the day of the visit. */
public record LetterUse(Treatment treatment, LetterRequirement requirement, LocalDate day) {}
