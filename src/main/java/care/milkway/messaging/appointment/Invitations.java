package care.milkway.messaging.appointment;

import care.milkway.clinic.SeekCare;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.page.Translations;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Appointments as calendar files: the same one that goes out by e-mail. */
@Component
public class Invitations {

    private final AppointmentSummaries summaries;
    private final Translations translations;
    private final SeekCare seekCare;
    private final Work work;
    private final Clock clock;

    Invitations(AppointmentSummaries summaries, Translations translations, SeekCare seekCare, Work work, Clock clock) {
        this.summaries = summaries;
        this.translations = translations;
        this.seekCare = seekCare;
        this.work = work;
        this.clock = clock;
    }

    /** The appointment as it is now; none while nobody has booked it. */
    public Optional<Invitation> find(ClinicId clinic, AppointmentId appointment) {
        return work.in(clinic, () -> summaries.find(clinic, appointment).map(this::to));
    }

    Invitation to(AppointmentSummary appointment) {
        return to(List.of(appointment));
    }

    /** Of one clinic and one person, each with an entry of its own; none of several is cancelled. */
    Invitation to(List<AppointmentSummary> appointments) {
        var first = appointments.getFirst();
        var t = translations.in(first.contact().language());
        return new Invitation(
                first.kind(),
                AppointmentCalendar.of(
                        appointments, seekCare.emergencies(first.clinic(), t.language()), t, clock.instant()));
    }
}
