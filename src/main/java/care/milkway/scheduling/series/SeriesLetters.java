package care.milkway.scheduling.series;

import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence.AcceptedLetter;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Work;
import care.milkway.patient.PatientId;
import care.milkway.referral.LetterId;
import care.milkway.scheduling.letter.ServingLetters;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A letter that was accepted earlier serves weekly visits too, each until the letter’s last day. */
@Component
class SeriesLetters {

    private final Eligibility eligibility;
    private final ServingLetters letters;
    private final Work work;

    SeriesLetters(Eligibility eligibility, ServingLetters letters, Work work) {
        this.eligibility = eligibility;
        this.letters = letters;
        this.work = work;
    }

    /** With the letter of hers that serves the latest of these visits that one does; as it is if none does. */
    SeriesPlan with(SeriesPlan plan, Optional<PatientId> patient, List<Instant> visits) {
        return patient.flatMap(hers -> letter(plan, hers, visits))
                .map(letter -> plan.with(plan.evidence().with(new AcceptedLetter(letter))))
                .orElse(plan);
    }

    private Optional<LetterId> letter(SeriesPlan plan, PatientId patient, List<Instant> visits) {
        return eligibility.toBook(plan.clinic(), plan.service(), plan.evidence()) instanceof Eligible eligible
                        && !eligible.withLetter().isEmpty()
                ? work.in(plan.clinic().id(), () -> visits.stream()
                        .sorted(Comparator.reverseOrder())
                        .flatMap(visit ->
                                letters
                                        .serving(plan.clinic(), patient, plan.service(), eligible.letter(), visit)
                                        .stream())
                        .findFirst())
                : Optional.empty();
    }
}
