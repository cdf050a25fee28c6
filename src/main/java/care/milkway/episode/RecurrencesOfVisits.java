package care.milkway.episode;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.AppointmentId;
import care.milkway.visit.RecurrenceAdvice;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who opens the record of a visit how often its sore spot came back, with the lines by which she herself is told. */
@Component
class RecurrencesOfVisits implements RecurrenceAdvice.Source {

    private final Episodes episodes;

    RecurrencesOfVisits(Episodes episodes) {
        this.episodes = episodes;
    }

    @Override
    public Optional<RecurrenceAdvice> of(Clinic clinic, AppointmentId visit) {
        return episodes.of(clinic.id(), visit).map(episodes::recurrence).flatMap(Recurrence::advice);
    }
}
