package care.milkway.messaging;

import care.milkway.clinic.Practitioner;
import care.milkway.messaging.Email.Link;
import care.milkway.messaging.Email.Section;
import care.milkway.messaging.Message.Kind;
import care.milkway.page.Address;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what there is to say about a visit, in the language of the one who comes. */
@Component
class Emails {

    private final Translations translations;
    private final Address address;
    private final Clock clock;

    Emails(Translations translations, Address address, Clock clock) {
        this.translations = translations;
        this.address = address;
        this.clock = clock;
    }

    Email about(AppointmentSummary visit) {
        var t = translations.in(visit.contact().language());
        return new Email(
                t,
                t.get(
                        "email.subject." + visit.kind(),
                        day(t, visit),
                        visit.clinic().name()),
                t.get("email.greeting", visit.contact().name()),
                visit.kind() == Kind.CANCELLATION ? cancelled(t, visit) : expected(t, visit),
                t.get("email.closing", visit.clinic().name()));
    }

    private List<Section> expected(Texts t, AppointmentSummary visit) {
        var sections = new ArrayList<Section>();
        sections.add(section(t.get("email.when." + visit.kind()), when(t, visit)));
        sections.add(section(t.get("email.where"), where(t, visit)));
        visit.practitioner().ifPresent(each -> sections.add(section(t.get("email.who"), who(t, each))));
        sections.add(section(t.get("email.what"), what(t, visit)));
        sections.add(section(
                t.get("email.bring"), Preparation.keys(visit).map(t::get).toList()));
        sections.add(change(t, visit));
        sections.add(section(
                t.get("email.call"), t.get("email.call.text", visit.site().phone())));
        sections.add(care(t, visit));
        return List.copyOf(sections);
    }

    private List<Section> cancelled(Texts t, AppointmentSummary visit) {
        var home = address.of("/" + t.language().code() + "/" + visit.clinic().slug());
        return List.of(
                section(t.get("email.when.CANCELLATION"), when(t, visit)),
                new Section(
                        t.get("email.again"),
                        List.of(t.get("email.again.text", visit.site().phone())),
                        List.of(new Link(t.get("email.again.link"), home))),
                care(t, visit));
    }

    private static String day(Texts t, AppointmentSummary visit) {
        return t.get("email.day", t.day(visit.start()), t.time(visit.start()));
    }

    private static List<String> when(Texts t, AppointmentSummary visit) {
        return List.of(
                t.day(visit.start()),
                t.get("email.time", t.time(visit.start()), t.time(visit.end()), t.zone(visit.start())));
    }

    private static List<String> where(Texts t, AppointmentSummary visit) {
        var phone = visit.contact().phone();
        return switch (visit.plan().mode()) {
            case IN_PERSON ->
                List.of(
                        visit.site().name(),
                        visit.site().postalAddress(),
                        visit.site().directions().in(t.language()));
            case VIDEO -> List.of(t.get("email.where.VIDEO"));
            case PHONE -> List.of(phone.isEmpty() ? t.get("email.where.PHONE") : t.get("email.where.PHONE.to", phone));
        };
    }

    private static List<String> who(Texts t, Practitioner practitioner) {
        return List.of(
                practitioner.name(),
                t.get("profession." + practitioner.profession()),
                t.get("email.registration", practitioner.college(), practitioner.registrationNumber()));
    }

    private static List<String> what(Texts t, AppointmentSummary visit) {
        var lines = new ArrayList<String>();
        visit.service().ifPresent(service -> lines.add(service.name().in(t.language())));
        var total = t.money(visit.total(), visit.clinic().currency());
        if (visit.total().signum() == 0) {
            lines.add(t.get("email.price.free"));
        } else if (visit.plan().taxPercent().signum() == 0) {
            lines.add(t.get("email.price.untaxed", total));
        } else {
            lines.add(t.get(
                    "email.price",
                    total,
                    t.money(visit.plan().price(), visit.clinic().currency()),
                    visit.plan().taxPercent().stripTrailingZeros()));
        }
        return lines;
    }

    private Section change(Texts t, AppointmentSummary visit) {
        var last = visit.lastChange();
        var phone = visit.site().phone();
        var how = clock.instant().isBefore(last.toInstant())
                ? t.get("email.change.until", t.day(last), t.time(last), phone)
                : t.get("email.change.late", phone);
        return new Section(
                t.get("email.change"),
                List.of(how, t.get("email.change.calendar")),
                List.of(new Link(t.get("email.change.link"), visit.link())));
    }

    private static Section care(Texts t, AppointmentSummary visit) {
        var emergency = visit.clinic().helpLines().emergency();
        return section(t.get("email.care"), t.get("email.care.day"), t.get("email.care.now", emergency));
    }

    private static Section section(String heading, String... lines) {
        return new Section(heading, List.of(lines), List.of());
    }

    private static Section section(String heading, List<String> lines) {
        return new Section(heading, List.copyOf(lines), List.of());
    }
}
