package care.milkway.messaging.appointment;

import care.milkway.kernel.AppointmentId;
import care.milkway.limits.ContactKeys;
import care.milkway.messaging.Email;
import care.milkway.messaging.EmailTemplate;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.Mailbox;
import care.milkway.messaging.MessageId;
import care.milkway.messaging.Messages;
import care.milkway.messaging.MessagingEvent.MessageWritten;
import care.milkway.patient.PhoneNumber;
import care.milkway.scheduling.sick.SickDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes messages of appointments, inside work on their clinic. */
@Component
public class AppointmentMessages {

    private final AppointmentSummaries summaries;
    private final Emails emails;
    private final SickDays sickDays;
    private final AlternativeEmails alternatives;
    private final EmailTemplate page;
    private final Invitations invitations;
    private final Messages messages;
    private final ContactKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointmentMessages(
            AppointmentSummaries summaries,
            Emails emails,
            SickDays sickDays,
            AlternativeEmails alternatives,
            EmailTemplate page,
            Invitations invitations,
            Messages messages,
            ContactKeys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.summaries = summaries;
        this.emails = emails;
        this.sickDays = sickDays;
        this.alternatives = alternatives;
        this.page = page;
        this.invitations = invitations;
        this.messages = messages;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /** One for each, as it stands now; what was told before is not told again. */
    void write(Collection<AppointmentId> appointments) {
        var told = new HashSet<UUID>();
        for (var each : summaries.find(appointments)) {
            var series = each.plan().series().filter(_ -> each.kind() == Message.Kind.INVITATION);
            if (series.isEmpty()) {
                write(each, message(each));
            } else if (told.add(series.get().series())) {
                writeSeries(series.get().series());
            }
        }
    }

    /**
     * One letter for all weekly visits that were booked together. It is about the series and none of them, so it is written
     * once, and a change of one of them does not take its place.
     */
    private void writeSeries(UUID series) {
        var booked = summaries.ofSeries(series).stream()
                .filter(each -> each.kind() != Message.Kind.CANCELLATION)
                .map(each -> each.as(Message.Kind.SERIES))
                .toList();
        if (!booked.isEmpty()) {
            var first = booked.getFirst();
            var letter = message(
                    first,
                    Message.Kind.SERIES,
                    emails.series(first, booked),
                    invitations.to(booked).file(),
                    booked.getLast().plan().visit().end());
            write(first, letter.about(new AppointmentId(series)));
        }
    }

    /**
     * Inside work on their clinic: reminds of each, with what it is now.
     *
     * @return how many
     */
    public int remind(Collection<AppointmentId> appointments) {
        var found = appointments.isEmpty() ? List.<AppointmentSummary>of() : summaries.find(appointments);
        found.forEach(each -> write(each, reminder(each)));
        return found.size();
    }

    /**
     * Inside work on their clinic: reminds of each on the phone, if the number there is can be one and is known to be hers.
     *
     * @return how many were looked at
     */
    public int text(Collection<AppointmentId> appointments) {
        var found = appointments.isEmpty() ? List.<AppointmentSummary>of() : summaries.find(appointments);
        found.forEach(
                each -> PhoneNumber.of(each.knownPhone().orElse(""), each.site().country())
                        .ifPresent(number -> write(each, text(each, number))));
        return found.size();
    }

    private Message text(AppointmentSummary appointment, PhoneNumber number) {
        return new Message(
                appointment.clinic().id(),
                new MessageId(UUID.randomUUID()),
                appointment.plan().id(),
                Message.Kind.TEXT,
                appointment.plan().sequence(),
                new Mailbox(
                        appointment.clinic().name(), appointment.site().email().value()),
                new Mailbox("", number.value()),
                appointment.contact().language(),
                "",
                emails.text(appointment),
                "",
                "",
                appointment.plan().visit().start(),
                clock.instant());
    }

    /** What she is offered because her practitioner can't come. */
    void writeAlternative(AppointmentId appointment) {
        summaries.find(List.of(appointment)).forEach(each -> sickDays.open(appointment)
                .ifPresent(other -> {
                    var summary = each.as(Message.Kind.ALTERNATIVE);
                    write(
                            each,
                            message(
                                    summary,
                                    Message.Kind.ALTERNATIVE,
                                    alternatives.email(summary, other),
                                    "",
                                    summary.plan().visit().end()));
                }));
    }

    private void write(AppointmentSummary appointment, Message message) {
        var unconfirmed = Optional.of(message.to().address())
                .filter(_ -> !appointment.confirmed())
                .map(keys::email);
        if (messages.add(message, unconfirmed)) {
            events.publishEvent(new MessageWritten(message.clinic(), message.id()));
        }
    }

    private Message message(AppointmentSummary appointment) {
        var email = emails.about(
                appointment, appointment.kind() == Message.Kind.INVITATION ? summaries.others(appointment) : List.of());
        return message(
                appointment,
                appointment.kind(),
                email,
                invitations.to(appointment).file(),
                appointment.plan().visit().end());
    }

    private Message reminder(AppointmentSummary appointment) {
        return message(
                appointment,
                Message.Kind.REMINDER,
                emails.reminder(appointment),
                "",
                appointment.plan().visit().start());
    }

    private Message message(
            AppointmentSummary appointment, Message.Kind kind, Email email, String calendar, Instant usefulUntil) {
        return new Message(
                appointment.clinic().id(),
                new MessageId(UUID.randomUUID()),
                appointment.plan().id(),
                kind,
                appointment.plan().sequence(),
                new Mailbox(
                        appointment.clinic().name(), appointment.site().email().value()),
                new Mailbox(
                        appointment.knownName().orElse(""),
                        appointment.contact().email()),
                appointment.contact().language(),
                email.subject(),
                email.asText(),
                page.of(email),
                calendar,
                usefulUntil,
                clock.instant());
    }
}
