package care.milkway.scheduling.calendar;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Site;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.page.Address;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.calendar.FeedOwner.OfPerson;
import care.milkway.scheduling.calendar.FeedOwner.OfPractitioner;
import care.milkway.scheduling.calendar.FeedOwner.OfRoom;
import care.milkway.scheduling.desk.Block;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VFreeBusy;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Writes feeds. They end up with companies that keep calendars, so they say when and where and nothing else: not what a visit
 * is for, and to staff not who comes. The same times make the same text.
 */
@Component
class FeedCalendar {

    private final Translations translations;
    private final Address address;

    FeedCalendar(Translations translations, Address address) {
        this.translations = translations;
        this.address = address;
    }

    /**
     * A time that is taken.
     *
     * @param changed when it was written down as it is
     * @param plan none: it is blocked
     */
    record TakenTime(UUID id, Interval time, Instant changed, Optional<Plan> plan, boolean provisional) {

        static TakenTime of(Booked booked) {
            return new TakenTime(
                    booked.id().value(),
                    booked.plan().visit(),
                    booked.last().at(),
                    Optional.of(booked.plan()),
                    booked.provisionalUntil().isPresent());
        }

        static TakenTime of(Block block) {
            return new TakenTime(block.id(), block.during(), block.during().start(), Optional.empty(), false);
        }
    }

    FeedFile of(Clinic clinic, FeedOwner owner, List<TakenTime> taken) {
        var t = translations.in(language(clinic, owner, taken));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Milkway//Milkway//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name(clinic, owner)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        taken.forEach(each -> calendar.add(event(clinic, owner, each, t)));
        if (taken.isEmpty()) {
            calendar.add(nothing());
        }
        var file = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FeedFile(file.toString(), tag(file.toString()));
    }

    /** A calendar has one component at least (RFC 5545, 3.6): this one says that no time is taken. */
    private static VFreeBusy nothing() {
        var free = new VFreeBusy(false);
        free.add(new Uid("nothing@milkway"));
        free.add(new DtStamp(Instant.EPOCH));
        return free;
    }

    /** A parent's own; of staff the clinic's first. */
    private static Language language(Clinic clinic, FeedOwner owner, List<TakenTime> taken) {
        return taken.stream()
                .filter(_ -> owner instanceof OfPerson)
                .flatMap(each -> each.plan().stream())
                .map(Plan::language)
                .findFirst()
                .orElseGet(() -> clinic.languages().getFirst());
    }

    private static String name(Clinic clinic, FeedOwner owner) {
        return switch (owner) {
            case OfPractitioner her -> practitioner(clinic, her.practitioner()).orElse(clinic.name());
            case OfRoom it -> room(clinic, it.room()).orElse(clinic.name());
            case OfPerson _ -> clinic.name();
        };
    }

    private static Optional<String> practitioner(Clinic clinic, ResourceId id) {
        return clinic.practitioner(id).map(each -> each.name());
    }

    private static Optional<String> room(Clinic clinic, ResourceId id) {
        return clinic.rooms().stream()
                .filter(each -> clinic.roomId(each).equals(id))
                .map(each -> each.name())
                .findFirst();
    }

    private VEvent event(Clinic clinic, FeedOwner owner, TakenTime taken, Texts t) {
        var event = new VEvent(false);
        event.add(new Uid(taken.id() + "@milkway"));
        event.add(new DtStamp(taken.changed()));
        event.add(new Sequence(taken.plan().map(Plan::sequence).orElse(0)));
        event.add(new DtStart<>(taken.time().start()));
        event.add(new DtEnd<>(taken.time().end()));
        event.add(new Summary(summary(clinic, owner, taken, t)));
        event.add(ImmutableClazz.PRIVATE);
        event.add(taken.provisional() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        taken.plan().ifPresent(plan -> {
            event.add(new Location(place(clinic, plan, t)));
            event.add(new Url(URI.create(address.of(link(clinic, owner, plan).in(t.language())))));
        });
        return event;
    }

    private static String summary(Clinic clinic, FeedOwner owner, TakenTime taken, Texts t) {
        if (taken.plan().isEmpty()) {
            return t.get("feed.blocked");
        }
        var plan = taken.plan().get();
        return switch (owner) {
            case OfPerson _ -> t.get("feed.visit.at", clinic.name());
            case OfRoom _ ->
                practitioner(clinic, plan.practitioner())
                        .map(who -> t.get("feed.visit.with", who))
                        .orElseGet(() -> t.get("feed.visit"));
            case OfPractitioner _ ->
                plan.room()
                        .flatMap(each -> room(clinic, each))
                        .map(where -> t.get("feed.visit.with", where))
                        .orElseGet(() -> t.get("feed.visit"));
        };
    }

    private static String place(Clinic clinic, Plan plan, Texts t) {
        Site site = clinic.site(plan.site()).orElseGet(() -> clinic.sites().getFirst());
        return plan.mode() == Mode.IN_PERSON ? site.name() + ", " + site.postalAddress() : t.get("mode." + plan.mode());
    }

    /** Staff are led to a page that asks who they are; a parent to the clinic's public page. */
    private static PageLink link(Clinic clinic, FeedOwner owner, Plan plan) {
        return owner instanceof OfPerson
                ? PageLink.clinic(clinic.slug())
                : new PageLink("/staff/visits/" + plan.id().value());
    }

    private static String tag(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest) + '"';
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
