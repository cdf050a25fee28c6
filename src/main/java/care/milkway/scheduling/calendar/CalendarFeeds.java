package care.milkway.scheduling.calendar;

import care.milkway.audit.Audit;
import care.milkway.clinic.Clinics;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.calendar.FeedCalendar.TakenTime;
import care.milkway.scheduling.calendar.FeedOwner.OfPerson;
import care.milkway.scheduling.calendar.StoredFeeds.StoredFeed;
import care.milkway.scheduling.desk.BlockKind;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.scheduling.stored.Appointments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Secret addresses of calendars: for somebody who works here, a room, or a parent. Whoever has one reads it. */
@Component
public class CalendarFeeds {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(180);
    private static final int MOST_EVENTS = 1_000;

    private final StoredFeeds feeds;
    private final Appointments appointments;
    private final FrontDesk desk;
    private final FeedCalendar calendar;
    private final Clinics clinics;
    private final Audit audit;
    private final Work work;
    private final Clock clock;

    CalendarFeeds(
            StoredFeeds feeds,
            Appointments appointments,
            FrontDesk desk,
            FeedCalendar calendar,
            Clinics clinics,
            Audit audit,
            Work work,
            Clock clock) {
        this.feeds = feeds;
        this.appointments = appointments;
        this.desk = desk;
        this.calendar = calendar;
        this.clinics = clinics;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /** A new address; one that was there before tells nothing any more. It is shown once and kept nowhere. */
    public String renew(ClinicId clinic, FeedOwner owner) {
        return work.in(clinic, () -> {
            revoke(owner);
            var id = UUID.randomUUID();
            var key = FeedKey.fresh(clinic);
            feeds.add(id, owner, key);
            audit.created(subject(id, owner), Map.of("of", owner.kind()));
            return key.written();
        });
    }

    /** Its address tells nothing any more. */
    public void revoke(ClinicId clinic, FeedOwner owner) {
        work.in(clinic, () -> revoke(owner));
    }

    private void revoke(FeedOwner owner) {
        feeds.end(owner).ifPresent(id -> audit.deleted(subject(id, owner), Map.of("of", owner.kind())));
    }

    private static Audit.Subject subject(UUID id, FeedOwner owner) {
        return new Audit.Subject(
                "calendar", id, owner instanceof OfPerson her ? Optional.of(her.id()) : Optional.empty());
    }

    /** Inside work on a clinic: since when practitioners and rooms have an address that works. */
    public Map<UUID, Instant> made() {
        return feeds.made();
    }

    /** What stands at an address now; none if it is none, or none any more. */
    public Optional<FeedFile> read(String written) {
        return FeedKey.parse(written)
                .flatMap(key -> work.in(key.clinic(), () -> feeds.find(key).map(feed -> read(key.clinic(), feed))));
    }

    private FeedFile read(ClinicId id, StoredFeed feed) {
        audit.seen(subject(feed.id(), feed.owner()));
        var clinic = clinics.get(id);
        var now = clock.instant();
        var span = new Interval(now.minus(BACK), now.plus(AHEAD));
        var visits = visits(feed.owner(), span).stream()
                .flatMap(each -> each instanceof Booked booked ? Stream.of(booked) : Stream.empty())
                .filter(each -> each.plan().visit().overlaps(span))
                .map(TakenTime::of);
        var blocked = feed.owner() instanceof OfPerson
                ? Stream.<TakenTime>empty()
                : desk.blocks(span).stream()
                        .filter(each -> each.kind() != BlockKind.PRIVATE)
                        .filter(each -> each.resources().stream().anyMatch(resource -> resource.value()
                                .equals(feed.owner().id())))
                        .map(TakenTime::of);
        return calendar.of(
                clinic,
                feed.owner(),
                Stream.concat(visits, blocked).limit(MOST_EVENTS).toList());
    }

    private List<Appointment> visits(FeedOwner owner, Interval span) {
        return owner instanceof OfPerson her
                ? appointments.of(List.of(her.person()))
                : appointments.with(owner.id(), span, MOST_EVENTS);
    }
}
