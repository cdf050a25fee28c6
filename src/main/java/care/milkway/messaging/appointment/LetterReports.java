package care.milkway.messaging.appointment;

import care.milkway.clinic.Clinics;
import care.milkway.referral.LetterDecision;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.letter.AppointmentLetters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out what there is to tell of an appointment's letter, inside work on its clinic. */
@Component
class LetterReports {

    private final Clinics clinics;
    private final Scheduling scheduling;
    private final AppointmentLetters letters;

    LetterReports(Clinics clinics, Scheduling scheduling, AppointmentLetters letters) {
        this.clinics = clinics;
        this.scheduling = scheduling;
        this.letters = letters;
    }

    LetterNews about(Appointment appointment) {
        var plan = appointment.plan();
        return switch (appointment) {
            case Cancelled cancelled
            when cancelled.because() == CancellationCause.LETTER_OVERDUE ->
                new LetterNews.Overdue(scheduling.soonestWithoutLetter(plan));
            case Booked booked when booked.provisionalUntil().isPresent() -> awaited(booked);
            case Booked booked when plan.evidence().accepted().isPresent() -> accepted(booked);
            default -> new LetterNews.Nothing();
        };
    }

    private LetterNews awaited(Booked booked) {
        var clinic = clinics.get(booked.plan().clinic());
        var zone = clinic.site(booked.plan().site())
                .orElseGet(() -> clinic.sites().getFirst())
                .timeZone();
        var due = booked.provisionalUntil().orElseThrow().atZone(zone);
        var number = BookingNumber.of(booked.id());
        return letters.last(clinic.id(), booked.id())
                .flatMap(last -> last.decision() instanceof LetterDecision.Refused(String reason)
                        ? Optional.<LetterNews>of(new LetterNews.Refused(reason, due, number))
                        : Optional.empty())
                .orElseGet(() -> new LetterNews.Awaited(due, number));
    }

    /** Only the change that made it certain is news. */
    private static LetterNews accepted(Booked booked) {
        return booked.plan().sequence() > 0 && !booked.last().moved()
                ? new LetterNews.Accepted()
                : new LetterNews.Nothing();
    }
}
