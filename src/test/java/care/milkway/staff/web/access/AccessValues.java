package care.milkway.staff.web.access;

import care.milkway.clinic.Clinics;
import care.milkway.episode.EpisodePeople;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import care.milkway.patient.question.Questions;
import care.milkway.referral.Arrival;
import care.milkway.referral.NewLetter;
import care.milkway.referral.Referrals;
import care.milkway.referral.document.Documents;
import care.milkway.scheduling.calendar.CalendarFeeds;
import care.milkway.scheduling.calendar.FeedOwner;
import care.milkway.scheduling.waitlist.WaitingPeople;
import care.milkway.staff.BookedVisit;
import care.milkway.staff.DeskVisit;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.Paper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something of each kind that an address names, made when it is needed. */
final class AccessValues {

    private static final ClinicId TORONTO = ClinicId.of("toronto");

    private final ApplicationContext context;
    private final Clinics clinics;
    private final Work work;
    private final JdbcClient jdbc;
    private final StaffRoom staff;
    private final BookedVisit visit;
    private final int port;

    AccessValues(ApplicationContext context, StaffRoom staff, BookedVisit visit, int port) {
        this.context = context;
        this.clinics = context.getBean(Clinics.class);
        this.work = context.getBean(Work.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.staff = staff;
        this.visit = visit;
        this.port = port;
    }

    Map<String, String> of(Access row, AccessRole role, @Nullable UUID account) {
        var values = new HashMap<>(Map.of("language", "en", "slug", "toronto"));
        values.put("address", row.address().contains("services") ? "ultrasound-for-blocked-ducts" : "team");
        if (row.address().contains("/duct-check")) {
            values.put("name", "emergency");
            values.put("id", UUID.randomUUID().toString());
        }
        values.putIfAbsent("name", "first-night");
        if (row.address().contains("{hold}")) {
            values.put("slug", visit.clinic().slug());
            values.put("hold", visit.hold().value().toString());
        }
        if (row.address().matches(".*\\{slug}/(times|availability|holds|series|waiting-list)")) {
            values.put("slug", visit.clinic().slug());
        }
        if (row.address().contains("{key}")) {
            values.put("key", role.equals(AccessRole.LINK_HOLDER) ? visit.key(visit.booked()) : "A".repeat(64));
        }
        if (row.address().contains("/team/{key}")) {
            values.put("key", "noor-haddad");
        }
        if (row.address().contains("/staff/clinic/")) {
            values.put("subject", row.address().endsWith("{subject}") ? "policies" : "rooms");
            values.put("key", "maple");
            values.put(
                    "page",
                    row.address().matches(".*texts/\\{page}/(removal|earlier)") ? "articles~first-night" : "home");
            values.put("spot", "logo");
        }
        if (row.address().contains("{file}")) {
            values.put(
                    "file",
                    clinics.find("toronto")
                            .orElseThrow()
                            .images()
                            .find("logo.svg")
                            .orElseThrow()
                            .file());
        }
        if (account != null && row.address().contains("{session}")) {
            staff.signedIn(port, account);
            values.put("session", session(account));
        }
        values.putIfAbsent("session", UUID.randomUUID().toString());
        if (row.address().contains("{account}")) {
            values.put("account", colleague().toString());
        }
        if (row.address().contains("/waiting/{key}") && role.equals(AccessRole.LINK_HOLDER)) {
            var people = new WaitingPeople(context);
            values.put(
                    "key",
                    people.path(people.waits(visit.clinic(), "June Whitaker")).substring("/waiting/".length()));
        }
        values.put("figure", "PAIN");
        values.put("article", "first-night");
        if (row.address().contains("/home-plans/")) {
            values.put("id", UUID.randomUUID().toString());
        }
        values.put("question", UUID.randomUUID().toString());
        if (row.address().contains("{asked}")) {
            values.put("asked", asked());
        }
        if (row.address().contains("{feed}")) {
            var practitioner =
                    visit.clinic().practitionerId(visit.clinic().practitioners().getFirst());
            values.put("feed", new Actor.Visitor().doing(() -> context.getBean(CalendarFeeds.class)
                    .renew(visit.clinic().id(), new FeedOwner.OfPractitioner(practitioner))));
        }
        if (row.address().contains("/calendars/{owner}")) {
            var toronto = clinics.get(TORONTO);
            values.put(
                    "owner",
                    toronto.practitionerId(toronto.practitioners().getFirst())
                            .value()
                            .toString());
        }
        if (row.address().matches(".*/(home|recheck)/\\{key}.*") && role.equals(AccessRole.LINK_HOLDER)) {
            var people = new EpisodePeople(context);
            var episode = people.atHome(clinics.get(TORONTO));
            var link = row.address().contains("/home/") ? people.home(episode) : people.asked(episode);
            values.put("key", link.path().substring(link.path().lastIndexOf('/') + 1));
        }
        if (row.address().contains("{item}")) {
            values.put("item", new EpisodePeople(context).toBeCalled(TORONTO).toString());
        }
        if (row.address().contains("{place}")) {
            var waiting = new WaitingPeople(context).waits(clinics.get(TORONTO), "June Whitaker");
            values.put("place", waiting.entry().id().value().toString());
        }
        atTheDesk(row, values);
        if (row.address().contains("{letter}")) {
            values.put("letter", letter().toString());
        }
        values.putIfAbsent("number", "1");
        values.put("photograph", UUID.randomUUID().toString());
        values.putIfAbsent("appointment", UUID.randomUUID().toString());
        if (row.address().endsWith("/outbox/{id}")) {
            values.put("id", message());
        }
        return values;
    }

    private void atTheDesk(Access row, Map<String, String> values) {
        var desk = new DeskVisit(context);
        if (row.address().matches(".*/staff/(visits|withheld)/\\{id}.*")) {
            values.put("id", desk.somewhen(TORONTO).value().toString());
        }
        if (row.address().contains("/staff/persons/{id}")) {
            var person = desk.person(TORONTO, "Maya Okafor");
            values.put("id", person.value().toString());
            values.put(
                    "merge",
                    desk.merged(TORONTO, person, desk.person(TORONTO, "Maya Okafo"))
                            .toString());
        }
        if (row.address().contains("{block}")) {
            values.put("block", desk.block(TORONTO).toString());
        }
    }

    /** That somebody was sent. */
    private String message() {
        var appointment = visit.booked();
        return jdbc.sql("""
                        insert into messaging.message
                            (clinic_id, message_id, appointment_id, kind, sequence, sender_name, sender, recipient_name,
                             recipient, language, subject, text, html, calendar, useful_until, recorded_at, recorded_by,
                             next_attempt_at)
                        values (?, ?, ?, 'UPDATE', 99, 'A', 'a@clinic.example', 'B', 'b@families.example', 'en', 's',
                            't', 'h', 'c', now(), now(), 'test', now())
                        returning message_id""")
                .params(visit.clinic().id().value(), UUID.randomUUID(), appointment.value())
                .query(String.class)
                .single();
    }

    /** One that came to the clinic whose pages are walked. */
    private UUID letter() {
        var file = context.getBean(Documents.class).inspect(Paper.photo("png"));
        return work.in(TORONTO, Actor.Job.LETTERS, () -> context.getBean(Referrals.class)
                        .receive(new NewLetter(
                                Optional.empty(),
                                Optional.empty(),
                                Arrival.MAILBOX,
                                Optional.empty(),
                                file.kept(),
                                Optional.empty())))
                .value();
    }

    /** One of hers. */
    private String asked() {
        var id = visit.clinic().id();
        var questions = context.getBean(Questions.class);
        var who = Contact.of("Maya Okafor", "q" + UUID.randomUUID() + "@families.example", "", Language.EN);
        return new Actor.Visitor().doing(() -> {
            questions.ask(id, who, "?");
            return questions.key(id, questions.inbox(id).getFirst().id());
        });
    }

    private String session(UUID account) {
        return jdbc.sql(
                        "select primary_id from identity.session where principal_name = ? order by creation_time desc limit 1")
                .param(account.toString())
                .query(String.class)
                .single();
    }

    /** Somebody at the clinic who waits for a lead to say that it is she. */
    private UUID colleague() {
        var account = staff.somebody(TORONTO, Role.PRACTITIONER);
        jdbc.sql("""
                        insert into identity.recovery_request (clinic_id, account_id, language, recorded_at, recorded_by)
                        values (?, ?, 'en', now(), 'test')""").params(TORONTO.value(), account).update();
        return account;
    }
}
