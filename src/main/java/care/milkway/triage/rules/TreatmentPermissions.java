package care.milkway.triage.rules;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.policy.TriagePolicy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Decides which treatments may follow, from the rules that fired. */
final class TreatmentPermissions {

    /** Who gives ultrasound. */
    private static final Set<Profession> GIVERS =
            EnumSet.of(Profession.PHYSIOTHERAPIST, Profession.MASSAGE_THERAPIST, Profession.KINESIOLOGIST);

    private TreatmentPermissions() {}

    static Map<Treatment, Permission> after(RuleContext context, TriagePolicy policy) {
        var permissions = new EnumMap<Treatment, Permission>(Treatment.class);
        permissions.put(Treatment.ULTRASOUND, ultrasound(context, policy));
        permissions.put(Treatment.MANUAL_THERAPY, manualTherapy(context));
        permissions.put(Treatment.LACTATION_CONSULT, lactationConsult(context));
        return Collections.unmodifiableMap(permissions);
    }

    static Permission lactationConsult(RuleContext context) {
        return emergency(context) ? withheld(WithholdingReason.EMERGENCY) : new Permission.Open();
    }

    static Permission manualTherapy(RuleContext context) {
        if (emergency(context)) {
            return withheld(WithholdingReason.EMERGENCY);
        }
        return context.gives(Disposition.MEDICAL_SAME_DAY)
                ? withheld(WithholdingReason.MEDICAL_SAME_DAY)
                : new Permission.Open();
    }

    static Permission ultrasound(RuleContext context, TriagePolicy policy) {
        if (emergency(context) || context.gives(Disposition.MEDICAL_SAME_DAY)) {
            return manualTherapy(context);
        }
        if (context.fired(Rule.CONTRAINDICATION)) {
            return withheld(WithholdingReason.CONTRAINDICATION);
        }
        if (context.gives(Disposition.MEDICAL_WITHIN_24_HOURS)) {
            return withheld(WithholdingReason.MEDICAL_REVIEW);
        }
        if (context.gives(Disposition.IMAGING)) {
            return withheld(WithholdingReason.IMAGING);
        }
        if (context.fired(Rule.ENGORGEMENT)) {
            return withheld(WithholdingReason.ENGORGEMENT);
        }
        return context.mastitis() ? withMastitis(policy) : withLetters(policy.referralNeededFor());
    }

    private static boolean emergency(RuleContext context) {
        return context.gives(Disposition.EMERGENCY) || context.gives(Disposition.MENTAL_HEALTH_EMERGENCY);
    }

    private static Permission withMastitis(TriagePolicy policy) {
        return switch (policy.inflammatoryMastitis()) {
            case WITHHOLD -> withheld(WithholdingReason.INFLAMMATORY_MASTITIS);
            case PRESCRIBER_SIGN_OFF -> withLetters(GIVERS);
        };
    }

    private static Permission withLetters(Set<Profession> neededFor) {
        var needing = EnumSet.copyOf(GIVERS);
        needing.retainAll(neededFor);
        if (needing.isEmpty()) {
            return new Permission.Open();
        }
        var without = EnumSet.copyOf(GIVERS);
        without.removeAll(needing);
        return new Permission.NeedsReferral(needing, without);
    }

    private static Permission withheld(WithholdingReason reason) {
        return new Permission.Withheld(reason);
    }
}
