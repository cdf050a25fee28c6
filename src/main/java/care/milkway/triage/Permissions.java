package care.milkway.triage;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.TriagePolicy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Decides which treatments may follow, from the rules that fired. Every answer it can give exists once. */
final class Permissions {

    /** Who gives ultrasound. */
    private static final List<Profession> GIVERS =
            List.of(Profession.PHYSIOTHERAPIST, Profession.MASSAGE_THERAPIST, Profession.KINESIOLOGIST);

    private static final int ALL_GIVERS = (1 << GIVERS.size()) - 1;
    private static final long EMERGENCY = RuleBook.bitsOf(Disposition.EMERGENCY, Disposition.MENTAL_HEALTH_EMERGENCY);
    private static final long SAME_DAY = RuleBook.bitsOf(Disposition.MEDICAL_SAME_DAY);
    private static final long REVIEW = RuleBook.bitsOf(Disposition.MEDICAL_WITHIN_24_HOURS);
    private static final long IMAGING = RuleBook.bitsOf(Disposition.IMAGING);

    private static final Permission OPEN = new Permission.Open();
    private static final Map<Withholding, Permission> WITHHELD = new EnumMap<>(Withholding.class);

    static {
        for (Withholding reason : Withholding.values()) {
            WITHHELD.put(reason, new Permission.Withheld(reason));
        }
    }

    /** By the bits of those who need a letter. */
    private static final List<Permission> LETTERS =
            IntStream.rangeClosed(0, ALL_GIVERS).mapToObj(Permissions::letters).toList();

    private Permissions() {}

    static Map<Treatment, Permission> after(RuleContext context, TriagePolicy policy) {
        var permissions = new EnumMap<Treatment, Permission>(Treatment.class);
        permissions.put(Treatment.ULTRASOUND, ultrasound(context, policy));
        permissions.put(Treatment.MANUAL_THERAPY, manualTherapy(context));
        permissions.put(Treatment.LACTATION_CONSULT, lactationConsult(context));
        return Collections.unmodifiableMap(permissions);
    }

    static Permission lactationConsult(RuleContext context) {
        return context.fired(EMERGENCY) ? withheld(Withholding.EMERGENCY) : OPEN;
    }

    static Permission manualTherapy(RuleContext context) {
        return context.fired(SAME_DAY) && !context.fired(EMERGENCY)
                ? withheld(Withholding.MEDICAL_SAME_DAY)
                : lactationConsult(context);
    }

    static Permission ultrasound(RuleContext context, TriagePolicy policy) {
        if (context.fired(EMERGENCY | SAME_DAY)) {
            return manualTherapy(context);
        }
        if (context.fired(Rule.CONTRAINDICATION.bit())) {
            return withheld(Withholding.CONTRAINDICATION);
        }
        if (context.fired(REVIEW)) {
            return withheld(Withholding.MEDICAL_REVIEW);
        }
        if (context.fired(IMAGING)) {
            return withheld(Withholding.IMAGING);
        }
        if (context.fired(Rule.ENGORGEMENT.bit())) {
            return withheld(Withholding.ENGORGEMENT);
        }
        return context.hasAny(Signs.MASTITIS) ? withMastitis(policy) : LETTERS.get(givers(policy));
    }

    private static Permission withMastitis(TriagePolicy policy) {
        return switch (policy.inflammatoryMastitis()) {
            case WITHHOLD -> withheld(Withholding.INFLAMMATORY_MASTITIS);
            case PRESCRIBER_SIGN_OFF -> LETTERS.get(ALL_GIVERS);
        };
    }

    private static int givers(TriagePolicy policy) {
        int bits = 0;
        for (int i = 0; i < GIVERS.size(); i++) {
            bits |= policy.referralNeededFor().contains(GIVERS.get(i)) ? 1 << i : 0;
        }
        return bits;
    }

    private static Permission withheld(Withholding reason) {
        return Objects.requireNonNull(WITHHELD.get(reason));
    }

    private static Permission letters(int bits) {
        if (bits == 0) {
            return OPEN;
        }
        var needing = EnumSet.noneOf(Profession.class);
        for (int i = 0; i < GIVERS.size(); i++) {
            if ((bits & (1 << i)) != 0) {
                needing.add(GIVERS.get(i));
            }
        }
        var without = EnumSet.copyOf(GIVERS);
        without.removeAll(needing);
        return new Permission.NeedsReferral(needing, without);
    }
}
