package care.milkway.scheduling.letter;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Service;
import care.milkway.clinic.policy.LetterRequirement;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Evidence.AcceptedLetter;
import care.milkway.patient.PatientId;
import care.milkway.referral.LetterId;
import care.milkway.referral.LetterUse;
import care.milkway.referral.Referrals;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import java.time.Instant;
import java.util.Optional;
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
        return serving(
                        clinics.get(plan.clinic()),
                        patient,
                        service,
                        letter,
                        plan.visit().start())
                .map(accepted -> plan.with(plan.evidence().with(new AcceptedLetter(accepted))))
                .orElse(plan);
    }

    /** Inside work on a clinic: a letter of hers that serves for a visit that begins then. */
    public Optional<LetterId> serving(
            Clinic clinic, PatientId patient, Service service, LetterRequirement letter, Instant start) {
        var zone = clinic.sites().getFirst().timeZone();
        return referrals.serving(
                patient,
                new LetterUse(service.treatment(), letter, start.atZone(zone).toLocalDate()));
    }

    /**
     * Inside work on a clinic: with what somebody who has booked gets another time, with a letter of hers that serves then or
     * with one that is still to come. None if that would come too late.
     */
    public Optional<Evidence> evidence(Search search, Booked booked, Offer offer, Instant now) {
        var evidence = booked.plan().evidence();
        return Optional.of(offer)
                .filter(Offer::letterNeeded)
                .flatMap(_ -> serving(
                        search.clinic(),
                        booked.patient(),
                        search.service(),
                        search.verdict().letter(),
                        offer.visit().start()))
                .map(accepted -> evidence.with(new AcceptedLetter(accepted)))
                .or(() -> LetterDeadline.evidence(search.clinic(), evidence, offer, now));
    }
}
