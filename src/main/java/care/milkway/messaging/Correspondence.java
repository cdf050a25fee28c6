package care.milkway.messaging;

import care.milkway.identity.Actor;
import care.milkway.kernel.ClinicId;
import care.milkway.messaging.Message.Mailbox;
import care.milkway.messaging.MessagingFact.MessageWritten;
import care.milkway.scheduling.AppointmentId;
import care.milkway.scheduling.SchedulingFact.AppointmentBooked;
import care.milkway.scheduling.SchedulingFact.AppointmentCancelled;
import care.milkway.scheduling.SchedulingFact.AppointmentMoved;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Writes a message whenever an appointment changes. It tells the state the appointment is in by then, and each state is
 * told once: facts may come late, twice or in any order, and nobody is invited to a visit that is cancelled already.
 */
@Component
class Correspondence {

    private final Visits visits;
    private final Letters letters;
    private final LetterPage page;
    private final Invitations invitations;
    private final Messages messages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Correspondence(
            Visits visits,
            Letters letters,
            LetterPage page,
            Invitations invitations,
            Messages messages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.visits = visits;
        this.letters = letters;
        this.page = page;
        this.invitations = invitations;
        this.messages = messages;
        this.facts = facts;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(AppointmentBooked fact) {
        write(fact.clinic(), fact.appointment());
    }

    @ApplicationModuleListener
    void on(AppointmentMoved fact) {
        write(fact.clinic(), fact.appointment());
    }

    @ApplicationModuleListener
    void on(AppointmentCancelled fact) {
        write(fact.clinic(), fact.appointment());
    }

    private void write(ClinicId clinic, AppointmentId appointment) {
        Actor.SYSTEM.doing(() -> visits.find(clinic, appointment).ifPresent(this::write));
    }

    private void write(Visit visit) {
        var message = message(visit);
        if (messages.add(message, Actor.current().name())) {
            facts.publishEvent(new MessageWritten(message.clinic(), message.id()));
        }
    }

    private Message message(Visit visit) {
        var letter = letters.about(visit);
        return new Message(
                visit.clinic().id(),
                new MessageId(UUID.randomUUID()),
                visit.plan().id(),
                visit.kind(),
                visit.plan().sequence(),
                new Mailbox(visit.clinic().name(), visit.site().email()),
                new Mailbox(visit.contact().name(), visit.contact().email()),
                visit.contact().language(),
                letter.subject(),
                letter.asText(),
                page.of(letter),
                invitations.to(visit).file(),
                visit.plan().visit().end(),
                clock.instant());
    }
}
