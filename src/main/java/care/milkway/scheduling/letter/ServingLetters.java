package care.milkway.scheduling.letter;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.Service;
import care.milkway.clinic.policy.LetterRequirement;
import care.milkway.eligibility.Evidence.AcceptedLetter;
import care.milkway.patient.PatientId;
import care.milkway.referral.LetterUse;
import care.milkway.referral.Referrals;
import care.milkway.scheduling.Appointment.Plan;
import org.springframework.stereotype.Component;

/** A letter that was accepted earlier serves a later visit: then that is certain at once. */
@Component
public class ServingLetters {

    private final Clinics clinics;
    private final Referrals referrals;

    ServingLetters(Clinics clinics, Referrals referrals) {
        this.clinics = clinics;
        this.referrals = referrals;
    }

    /** The plan with her letter, if it waits for one and she has one that still serves on that day; else as it is. */
    public Plan with(Plan plan, PatientId patient, Service service, LetterRequirement letter) {
        if (plan.evidence().letterDue().isEmpty()) {
            return plan;
        }
        var zone = clinics.get(plan.clinic()).sites().getFirst().timeZone();
        var use = new LetterUse(
                service.treatment(), letter, plan.visit().start().atZone(zone).toLocalDate());
        return referrals
                .serving(patient, use)
                .map(accepted -> plan.with(plan.evidence().with(new AcceptedLetter(accepted))))
                .orElse(plan);
    }
}
