package care.milkway.messaging.appointment;

import care.milkway.clinic.Practitioner;
import care.milkway.messaging.Email;
import care.milkway.messaging.Email.Link;
import care.milkway.messaging.Email.Section;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.scheduling.sick.Alternative;
import java.util.List;
import org.springframework.stereotype.Component;

/** The e-mail to somebody whose practitioner can't come: what she is offered, and where she answers. */
@Component
class AlternativeEmails {

    private final Translations translations;

    AlternativeEmails(Translations translations) {
        this.translations = translations;
    }

    Email email(AppointmentSummary appointment, Alternative alternative) {
        var t = translations.in(appointment.contact().language());
        var when = t.get("email.day", t.day(appointment.start()), t.time(appointment.start()));
        var name = appointment
                .practitioner()
                .map(Practitioner::name)
                .orElse(appointment.clinic().name());
        return new Email(
                t,
                t.get("email.subject.ALTERNATIVE", when, appointment.clinic().name()),
                appointment
                        .knownName()
                        .map(each -> t.get("email.greeting", each))
                        .orElseGet(() -> t.get("email.greeting.unknown")),
                List.of(
                        new Section(
                                t.get("email.alternative"),
                                List.of(t.get("email.alternative.sorry", name, when)),
                                List.of()),
                        offer(t, appointment, alternative),
                        new Section(
                                t.get("email.call"),
                                List.of(t.get(
                                        "email.call.text", appointment.site().phone())),
                                List.of())),
                t.get("email.closing", appointment.clinic().name()));
    }

    private static Section offer(Texts t, AppointmentSummary appointment, Alternative alternative) {
        var clinic = appointment.clinic();
        var until = alternative.deadline().atZone(appointment.site().timeZone());
        var deadline = t.get("email.alternative.until", t.day(until), t.time(until));
        var time = alternative.time().flatMap(offered -> clinic.practitioner(offered.practitioner())
                .map(who -> {
                    var start =
                            offered.visit().start().atZone(appointment.site().timeZone());
                    return t.get("email.alternative.time", t.day(start), t.time(start), who.name());
                }));
        return new Section(
                t.get("email.alternative.offer"),
                time.map(each -> List.of(each, deadline)).orElseGet(() -> List.of(t.get("email.alternative.nothing"))),
                List.of(new Link(t.get("email.alternative.link"), appointment.link())));
    }
}
