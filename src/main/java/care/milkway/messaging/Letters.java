package care.milkway.messaging;

import care.milkway.clinic.Practitioner;
import care.milkway.messaging.Letter.Link;
import care.milkway.messaging.Letter.Section;
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
class Letters {

    private final Translations translations;
    private final Address address;
    private final Clock clock;

    Letters(Translations translations, Address address, Clock clock) {
        this.translations = translations;
        this.address = address;
        this.clock = clock;
    }

    Letter about(Visit visit) {
        var t = translations.in(visit.contact().language());
        return new Letter(
                t,
                t.get(
                        "letter.subject." + visit.kind(),
                        day(t, visit),
                        visit.clinic().name()),
                t.get("letter.greeting", visit.contact().name()),
                visit.kind() == Kind.CANCELLATION ? cancelled(t, visit) : expected(t, visit),
                t.get("letter.closing", visit.clinic().name()));
    }

    private List<Section> expected(Texts t, Visit visit) {
        var sections = new ArrayList<Section>();
        sections.add(section(t.get("letter.when." + visit.kind()), when(t, visit)));
        sections.add(section(t.get("letter.where"), where(t, visit)));
        visit.practitioner().ifPresent(each -> sections.add(section(t.get("letter.who"), who(t, each))));
        sections.add(section(t.get("letter.what"), what(t, visit)));
        sections.add(section(
                t.get("letter.bring"), Preparation.keys(visit).map(t::get).toList()));
        sections.add(change(t, visit));
        sections.add(section(
                t.get("letter.call"), t.get("letter.call.text", visit.site().phone())));
        sections.add(care(t, visit));
        return List.copyOf(sections);
    }

    private List<Section> cancelled(Texts t, Visit visit) {
        var home = address.of("/" + t.language().code() + "/" + visit.clinic().slug());
        return List.of(
                section(t.get("letter.when.CANCELLATION"), when(t, visit)),
                new Section(
                        t.get("letter.again"),
                        List.of(t.get("letter.again.text", visit.site().phone())),
                        List.of(new Link(t.get("letter.again.link"), home))),
                care(t, visit));
    }

    private static String day(Texts t, Visit visit) {
        return t.get("letter.day", t.day(visit.start()), t.time(visit.start()));
    }

    private static List<String> when(Texts t, Visit visit) {
        return List.of(
                t.day(visit.start()),
                t.get("letter.time", t.time(visit.start()), t.time(visit.end()), t.zone(visit.start())));
    }

    private static List<String> where(Texts t, Visit visit) {
        var phone = visit.contact().phone();
        return switch (visit.plan().mode()) {
            case IN_PERSON ->
                List.of(
                        visit.site().name(),
                        visit.address(),
                        visit.site().directions().in(t.language()));
            case VIDEO -> List.of(t.get("letter.where.VIDEO"));
            case PHONE ->
                List.of(phone.isEmpty() ? t.get("letter.where.PHONE") : t.get("letter.where.PHONE.to", phone));
        };
    }

    private static List<String> who(Texts t, Practitioner practitioner) {
        return List.of(
                practitioner.name(),
                t.get("profession." + practitioner.profession()),
                t.get("letter.registration", practitioner.college(), practitioner.registrationNumber()));
    }

    private static List<String> what(Texts t, Visit visit) {
        var lines = new ArrayList<String>();
        visit.service().ifPresent(service -> lines.add(service.name().in(t.language())));
        var total = t.money(visit.total(), visit.clinic().currency());
        if (visit.total().signum() == 0) {
            lines.add(t.get("letter.price.free"));
        } else if (visit.plan().taxPercent().signum() == 0) {
            lines.add(t.get("letter.price.untaxed", total));
        } else {
            lines.add(t.get(
                    "letter.price",
                    total,
                    t.money(visit.plan().price(), visit.clinic().currency()),
                    visit.plan().taxPercent().stripTrailingZeros()));
        }
        return lines;
    }

    private Section change(Texts t, Visit visit) {
        var last = visit.lastChange();
        var phone = visit.site().phone();
        var how = clock.instant().isBefore(last.toInstant())
                ? t.get("letter.change.until", t.day(last), t.time(last), phone)
                : t.get("letter.change.late", phone);
        return new Section(
                t.get("letter.change"),
                List.of(how, t.get("letter.change.calendar")),
                List.of(new Link(t.get("letter.change.link"), visit.link())));
    }

    private static Section care(Texts t, Visit visit) {
        var emergency = visit.clinic().helpLines().emergency();
        return section(t.get("letter.care"), t.get("letter.care.day"), t.get("letter.care.now", emergency));
    }

    private static Section section(String heading, String... lines) {
        return new Section(heading, List.of(lines), List.of());
    }

    private static Section section(String heading, List<String> lines) {
        return new Section(heading, List.copyOf(lines), List.of());
    }
}
