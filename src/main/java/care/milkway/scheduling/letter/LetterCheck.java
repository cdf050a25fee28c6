package care.milkway.scheduling.letter;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.policy.LetterRequirement;
import care.milkway.referral.Signature;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Whether what a letter says is what the clinic asks for. Pure. */
final class LetterCheck {

    private LetterCheck() {}

    static Set<LetterFlaw> of(
            Signature signature, LetterRequirement asked, Clinic clinic, LocalDate visit, LocalDate today) {
        var flaws = EnumSet.noneOf(LetterFlaw.class);
        if (!asked.signers().contains(signature.profession())) {
            flaws.add(LetterFlaw.OTHER_SIGNER);
        }
        if (!signature.statements().containsAll(asked.statements())) {
            flaws.add(LetterFlaw.NOT_ALL_SAID);
        }
        if (signature.signedOn().isAfter(today)) {
            flaws.add(LetterFlaw.SIGNED_LATER);
        }
        if (lastDay(signature, clinic).isBefore(visit)) {
            flaws.add(LetterFlaw.TOO_OLD);
        }
        return flaws;
    }

    /** The last day on which it serves. */
    static LocalDate lastDay(Signature signature, Clinic clinic) {
        return signature.signedOn().plusDays(clinic.letters().validDays());
    }
}
