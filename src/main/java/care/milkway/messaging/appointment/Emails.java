package care.milkway.messaging.appointment;

import care.milkway.clinic.Practitioner;
import care.milkway.clinic.SeekCare;
import care.milkway.clinic.web.PractitionerTitle;
import care.milkway.messaging.Email;
import care.milkway.messaging.Email.Link;
import care.milkway.messaging.Email.Section;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.appointment.AppointmentSummary.OtherVisit;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what there is to say about an appointment, in the language of the one who comes. */
@Component
class Emails {

    private final Translations translations;
    private final SeekCare seekCare;
    private final Clock clock;

    Emails(Translations translations, SeekCare seekCare, Clock clock) {
        this.translations = translations;
        this.seekCare = seekCare;
        this.clock = clock;
    }

    /** @param others what she has booked of the same service besides */
    Email about(AppointmentSummary appointment, List<OtherVisit> others) {
        var t = translations.in(appointment.contact().language());
        return new Email(
                t,
                t.get(
                        "email.subject." + title(appointment),
                        day(t, appointment),
                        appointment.clinic().name()),
                greeting(t, appointment),
                appointment.kind() == Kind.CANCELLATION ? cancelled(t, appointment) : expected(t, appointment, others),
                t.get("email.closing", appointment.clinic().name()));
    }

    /**
     * Of weekly visits that were booked together.
     *
     * @param first what is told once: who, what, what to bring
     * @param visits all of them, each with its own link
     */
    Email series(AppointmentSummary first, List<AppointmentSummary> visits) {
        var t = translations.in(first.contact().language());
        var links = visits.stream()
                .map(each -> new Link(day(t, each) + " (" + t.zone(each.start()) + ")", each.link()))
                .toList();
        var sections = new ArrayList<Section>();
        var said = Stream.concat(Stream.of(t.get("email.series.text")), programme(t, first, visits).stream())
                .toList();
        sections.add(new Section(t.get("email.when.SERIES", visits.size()), said, links));
        sections.addAll(expected(t, first, List.of()).stream().skip(1).toList());
        return new Email(
                t,
                t.get(
                        "email.subject.SERIES",
                        visits.size(),
                        t.day(first.start()),
                        first.clinic().name()),
                greeting(t, first),
                List.copyOf(sections),
                t.get("email.closing", first.clinic().name()));
    }

    /** What they cost together, where they were sold as one. */
    private static Optional<String> programme(Texts t, AppointmentSummary first, List<AppointmentSummary> visits) {
        var prices = visits.stream().map(each -> each.plan().price()).toList();
        var total = visits.stream().map(AppointmentSummary::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return first.clinic().packages().stream()
                .filter(each -> each.covers(first.plan().service(), prices))
                .findFirst()
                .map(each -> t.get(
                        "email.series.programme",
                        each.name().in(t.language()),
                        t.money(total, first.clinic().currency()),
                        visits.size()));
    }

    /** That it is soon, and three things to tap: she comes, another time, not at all. */
    Email reminder(AppointmentSummary appointment) {
        var t = translations.in(appointment.contact().language());
        var sections = new ArrayList<Section>();
        sections.add(section(t.get("email.when.REMINDER"), when(t, appointment)));
        sections.add(section(t.get("email.where"), where(t, appointment)));
        sections.add(answers(t, appointment));
        if (appointment
                .service()
                .filter(each -> each.treatment().needsDuctCheck())
                .isPresent()) {
            sections.add(before(t, appointment));
        }
        sections.add(section(
                t.get("email.bring"), Preparation.keys(appointment).map(t::get).toList()));
        sections.add(care(t, appointment));
        return new Email(
                t,
                t.get(
                        "email.subject.REMINDER",
                        day(t, appointment),
                        appointment.clinic().name()),
                greeting(t, appointment),
                List.copyOf(sections),
                t.get("email.closing", appointment.clinic().name()));
    }

    /** The same in a breath, for a phone that others may see: no word of what the visit is for. */
    String text(AppointmentSummary appointment) {
        var t = translations.in(appointment.contact().language());
        return t.get("text.reminder", appointment.clinic().name(), day(t, appointment), appointment.link() + "/coming");
    }

    private Section answers(Texts t, AppointmentSummary appointment) {
        var phone = appointment.site().phone();
        var yes = new Link(t.get("email.coming.yes"), appointment.link() + "/coming");
        return clock.instant().isBefore(appointment.lastChange().toInstant())
                ? new Section(
                        t.get("email.coming"),
                        List.of(t.get("email.coming.text")),
                        List.of(
                                yes,
                                new Link(t.get("email.coming.move"), appointment.link() + "/times"),
                                new Link(t.get("email.coming.cancel"), appointment.link() + "/cancellation")))
                : new Section(t.get("email.coming"), List.of(t.get("email.coming.late", phone)), List.of(yes));
    }

    /** Fever or antibiotics since she booked change what is safe: she tells it on the day, before she sets out. */
    private static Section before(Texts t, AppointmentSummary appointment) {
        return new Section(
                t.get("email.before"),
                List.of(t.get("email.before.text")),
                List.of(new Link(t.get("email.before.do"), appointment.link() + "/before")));
    }

    private static String greeting(Texts t, AppointmentSummary appointment) {
        return appointment
                .knownName()
                .map(name -> t.get("email.greeting", name))
                .orElseGet(() -> t.get("email.greeting.unknown"));
    }

    /** Which words the subject and the first heading have. */
    private static String title(AppointmentSummary appointment) {
        return switch (appointment.letter()) {
            case LetterNews.Nothing _ -> appointment.kind().name();
            case LetterNews.Awaited _ -> "LETTER_AWAITED";
            case LetterNews.Refused _ -> "LETTER_REFUSED";
            case LetterNews.Accepted _ -> "LETTER_ACCEPTED";
            case LetterNews.Overdue _ -> "LETTER_OVERDUE";
        };
    }

    private List<Section> expected(Texts t, AppointmentSummary appointment, List<OtherVisit> others) {
        var sections = new ArrayList<Section>();
        LetterSection.of(t, appointment).ifPresent(sections::add);
        sections.add(section(t.get("email.when." + appointment.kind()), when(t, appointment)));
        sections.add(section(t.get("email.where"), where(t, appointment)));
        appointment
                .practitioner()
                .ifPresent(each -> sections.add(section(t.get("email.who"), who(t, appointment, each))));
        sections.add(section(t.get("email.what"), what(t, appointment)));
        sections.add(section(
                t.get("email.bring"), Preparation.keys(appointment).map(t::get).toList()));
        sections.add(change(t, appointment));
        others(t, others).ifPresent(sections::add);
        sections.add(section(
                t.get("email.call"), t.get("email.call.text", appointment.site().phone())));
        sections.add(care(t, appointment));
        return List.copyOf(sections);
    }

    private List<Section> cancelled(Texts t, AppointmentSummary appointment) {
        var sections = new ArrayList<Section>();
        LetterSection.of(t, appointment).ifPresent(sections::add);
        sections.add(section(t.get("email.when.CANCELLATION"), when(t, appointment)));
        sections.add(new Section(
                t.get("email.again"),
                List.of(t.get("email.again.text", appointment.site().phone())),
                List.of(new Link(t.get("email.again.link"), appointment.clinicPage()))));
        sections.add(care(t, appointment));
        return List.copyOf(sections);
    }

    private static String day(Texts t, AppointmentSummary appointment) {
        return t.get("email.day", t.day(appointment.start()), t.time(appointment.start()));
    }

    private static List<String> when(Texts t, AppointmentSummary appointment) {
        return List.of(
                t.day(appointment.start()),
                t.get(
                        "email.time",
                        t.time(appointment.start()),
                        t.time(appointment.end()),
                        t.zone(appointment.start())));
    }

    private static List<String> where(Texts t, AppointmentSummary appointment) {
        return switch (appointment.plan().mode()) {
            case IN_PERSON ->
                List.of(
                        appointment.site().name(),
                        appointment.site().postalAddress(),
                        appointment.site().directions().in(t.language()));
            case VIDEO -> List.of(t.get("email.where.VIDEO"));
            case PHONE ->
                List.of(appointment
                        .knownPhone()
                        .map(phone -> t.get("email.where.PHONE.to", phone))
                        .orElseGet(() -> t.get("email.where.PHONE")));
        };
    }

    private static List<String> who(Texts t, AppointmentSummary appointment, Practitioner practitioner) {
        return List.of(
                practitioner.name(),
                PractitionerTitle.of(t, appointment.clinic(), practitioner),
                t.get(
                        "email.registration",
                        practitioner.college().in(t.language()),
                        practitioner.registrationNumber()));
    }

    private static List<String> what(Texts t, AppointmentSummary appointment) {
        var lines = new ArrayList<String>();
        appointment.service().ifPresent(service -> lines.add(service.name().in(t.language())));
        var total = t.money(appointment.total(), appointment.clinic().currency());
        if (appointment.total().signum() == 0) {
            lines.add(t.get("email.price.free"));
        } else if (appointment.plan().taxPercent().signum() == 0) {
            lines.add(t.get("email.price.untaxed", total));
        } else {
            lines.add(t.get(
                    "email.price",
                    total,
                    t.money(appointment.plan().price(), appointment.clinic().currency()),
                    appointment.plan().taxPercent().stripTrailingZeros()));
        }
        return lines;
    }

    private static Optional<Section> others(Texts t, List<OtherVisit> others) {
        var links = others.stream()
                .map(other -> new Link(
                        t.get("email.again.other.link", t.day(other.start()), t.time(other.start())), other.link()))
                .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(t.get("email.again.other"), List.of(t.get("email.again.other.text")), links));
    }

    private Section change(Texts t, AppointmentSummary appointment) {
        var last = appointment.lastChange();
        var phone = appointment.site().phone();
        var how = clock.instant().isBefore(last.toInstant())
                ? t.get("email.change.until", t.day(last), t.time(last), phone)
                : t.get("email.change.late", phone);
        return new Section(
                t.get("email.change"),
                List.of(how, t.get("email.change.calendar")),
                List.of(
                        new Link(t.get("email.change.link"), appointment.link()),
                        new Link(t.get("email.visits.link"), appointment.visitsPage())));
    }

    private Section care(Texts t, AppointmentSummary appointment) {
        return section(t.get("email.care"), seekCare.sentences(appointment.clinic(), t.language()));
    }

    private static Section section(String heading, String... lines) {
        return new Section(heading, List.of(lines), List.of());
    }

    private static Section section(String heading, List<String> lines) {
        return new Section(heading, List.copyOf(lines), List.of());
    }
}
