package care.milkway.messaging.appointment;

import care.milkway.clinic.Mode;
import care.milkway.messaging.Message.Kind;
import care.milkway.page.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An appointment in iCalendar. Times are in UTC: every program shows them on the reader's own clock, and the hour that a
 * clock repeats or skips can't be mistaken. Others may see a calendar, so it says neither what the visit is for nor how to
 * open the appointment: the link in it is the clinic's public page, and when to seek care is said the same with every visit.
 * Pure.
 */
final class AppointmentCalendar {

    private AppointmentCalendar() {}

    static String of(List<AppointmentSummary> appointments, List<String> seekCare, Texts t, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Milkway//Milkway//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method(appointments.getFirst().kind()));
        appointments.forEach(each -> calendar.add(event(each, seekCare, t, now)));
        var file = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toString();
    }

    private static Method method(Kind kind) {
        return switch (kind) {
            case CANCELLATION -> ImmutableMethod.CANCEL;
            case SERIES -> ImmutableMethod.PUBLISH;
            default -> ImmutableMethod.REQUEST;
        };
    }

    private static VEvent event(AppointmentSummary appointment, List<String> seekCare, Texts t, Instant now) {
        var event = new VEvent(false);
        properties(appointment, seekCare, t, now).forEach(event::add);
        if (appointment.kind() != Kind.SERIES) {
            event.add(new Attendee(
                    attendee(appointment), mail(appointment.contact().email())));
        }
        if (appointment.kind() == Kind.CANCELLATION) {
            event.add(ImmutableStatus.VEVENT_CANCELLED);
        } else {
            event.add(appointment.provisional() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
            event.add(dayBefore(appointment, t));
        }
        return event;
    }

    private static List<Property> properties(
            AppointmentSummary appointment, List<String> seekCare, Texts t, Instant now) {
        return List.of(
                new Uid(appointment.plan().id().value() + "@milkway"),
                new Sequence(appointment.plan().sequence()),
                new DtStamp(now),
                new DtStart<>(appointment.plan().visit().start()),
                new DtEnd<>(appointment.plan().visit().end()),
                new Summary(t.get("calendar.summary", appointment.clinic().name())),
                new Description(t.get(
                                "calendar.description",
                                appointment.clinicPage(),
                                appointment.site().phone())
                        + "\n\n" + t.get("email.care") + "\n" + String.join("\n", seekCare)),
                new Location(
                        appointment.plan().mode() == Mode.IN_PERSON
                                ? appointment.site().name() + ", "
                                        + appointment.site().postalAddress()
                                : t.get("mode." + appointment.plan().mode())),
                new Url(URI.create(appointment.clinicPage())),
                ImmutableClazz.PRIVATE,
                new Organizer(
                        parameters(new Cn(appointment.clinic().name())),
                        mail(appointment.site().email().value())));
    }

    private static VAlarm dayBefore(AppointmentSummary appointment, Texts t) {
        var alarm = new VAlarm(Duration.ofDays(-1));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(t.get("calendar.alarm", appointment.clinic().name())));
        return alarm;
    }

    private static ParameterList attendee(AppointmentSummary appointment) {
        var parameters = new ArrayList<Parameter>(List.of(Role.REQ_PARTICIPANT, PartStat.ACCEPTED, Rsvp.FALSE));
        appointment.knownName().ifPresent(name -> parameters.add(new Cn(name)));
        return new ParameterList(parameters);
    }

    private static ParameterList parameters(Parameter... parameters) {
        return new ParameterList(List.of(parameters));
    }

    private static URI mail(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException notAnAddress) {
            throw new IllegalStateException("an e-mail address that is none was accepted", notAnAddress);
        }
    }
}
