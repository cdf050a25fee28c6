package care.milkway.episode;

import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.PatientId;
import care.milkway.visit.RecurrenceAdvice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who opens the record of a visit how often its sore spot came back, with the lines by which she herself is told. */
@Component
class RecurrencesOfVisits implements RecurrenceAdvice.Source {

    private final EpisodeRows rows;
    private final Work work;

    RecurrencesOfVisits(EpisodeRows rows, Work work) {
        this.rows = rows;
        this.work = work;
    }

    @Override
    public Optional<RecurrenceAdvice> of(ClinicId clinic, AppointmentId visit, List<PatientId> entries) {
        var hers = work.in(clinic, () -> rows.beginningWith(visit, entries));
        return hers.stream().findFirst().flatMap(episode -> Recurrence.of(episode, hers)
                .advice());
    }
}
