package care.milkway.scheduling.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.limits.Client;
import care.milkway.scheduling.BookingRequest;
import care.milkway.scheduling.Confirmation;
import care.milkway.scheduling.HoldRequest;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.stored.StoredHolds;
import care.milkway.scheduling.waitlist.TimeOffer.Answer;
import care.milkway.scheduling.waitlist.WaitingEntry.Ended;
import care.milkway.scheduling.waitlist.WaitingEvent.OfferAnswered;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What somebody does with a time she was offered. Whoever acts by her link reads her mailbox: she acts as herself. */
@Component
class OfferAnswers {

    private static final Client HERSELF = new Client(new UUID(0, 0), Optional.empty());

    private final WaitingEntries entries;
    private final TimeOffers offers;
    private final FreedTimes freed;
    private final FreedTimeRounds rounds;
    private final Eligibility eligibility;
    private final Scheduling scheduling;
    private final StoredHolds holds;
    private final Clinics clinics;
    private final Work work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfferAnswers(
            WaitingEntries entries,
            TimeOffers offers,
            FreedTimes freed,
            FreedTimeRounds rounds,
            Eligibility eligibility,
            Scheduling scheduling,
            StoredHolds holds,
            Clinics clinics,
            Work work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.offers = offers;
        this.freed = freed;
        this.rounds = rounds;
        this.eligibility = eligibility;
        this.scheduling = scheduling;
        this.holds = holds;
        this.clinics = clinics;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    Acceptance accept(Place place, UUID id, Evidence newest) {
        return as(place.entry()).doing(() -> attempt(place, id, newest));
    }

    private static Actor.Parent as(WaitingEntry entry) {
        return new Actor.Parent(entry.patient().value());
    }

    private Acceptance attempt(Place place, UUID id, Evidence newest) {
        var entry = place.entry();
        var offer = hers(entry, id);
        if (offer.isEmpty()) {
            return new Acceptance.Unknown();
        }
        var booked = offer.get().appointment();
        if (booked.isPresent()) {
            return new Acceptance.Done(booked.get());
        }
        var clinic = clinics.get(entry.clinic());
        var service = clinic.service(entry.service());
        if (!offer.get().isOpen(clock.instant()) || entry.ended().isPresent() || service.isEmpty()) {
            return new Acceptance.Over();
        }
        return switch (eligibility.toBook(clinic, service.get(), newest)) {
            case Eligible _ -> take(clinic, place, offer.get(), newest);
            case Verdict.NotEligible closed -> {
                refuse(entry, id);
                yield new Acceptance.NotEligible(closed);
            }
            case Verdict.AnswersNeeded _ -> new Acceptance.CheckFirst();
            case Verdict.CheckNeeded _ -> new Acceptance.CheckFirst();
        };
    }

    private Optional<TimeOffer> hers(WaitingEntry entry, UUID id) {
        return work.in(entry.clinic(), () -> offers.find(id))
                .filter(offer -> offer.waiting().equals(entry.id()));
    }

    private Acceptance take(Clinic clinic, Place place, TimeOffer offer, Evidence newest) {
        var hold = offer.hold().isPresent() ? offer.hold() : holdNow(clinic, place.entry(), offer, newest);
        if (hold.isEmpty()) {
            work.in(clinic.id(), () -> answer(clinic.id(), offer.id(), Answer.GONE, Optional.empty()));
            return new Acceptance.Over();
        }
        return work.in(clinic.id(), () -> book(place, offer, hold.get(), newest));
    }

    /** Where it is whoever comes first. */
    private Optional<AppointmentId> holdNow(Clinic clinic, WaitingEntry entry, TimeOffer offer, Evidence newest) {
        var request = new HoldRequest(
                clinic,
                clinic.service(entry.service()).orElseThrow(),
                newest,
                offer.visit().start(),
                new Preferences(
                        clinic.practitioner(offer.practitioner()).map(each -> each.key()),
                        Optional.empty(),
                        Optional.of(offer.site()),
                        Optional.of(entry.wanted().mode())),
                entry.language(),
                HERSELF);
        return scheduling.hold(request) instanceof HoldResult.Done done
                ? Optional.of(done.hold().id())
                : Optional.empty();
    }

    /** All of it or nothing: the visit, her answer and the end of her waiting. */
    private Acceptance book(Place place, TimeOffer offer, AppointmentId hold, Evidence newest) {
        var entry = place.entry();
        newest.check().ifPresent(check -> holds.renew(hold, check));
        var request = new BookingRequest(entry.clinic(), hold, place.person().contact(), "waiting-" + offer.id(), true);
        if (!(scheduling.confirm(request) instanceof Confirmation.Done done)) {
            work.undo();
            return new Acceptance.Over();
        }
        var now = clock.instant();
        var appointment = done.appointment().id();
        answer(entry.clinic(), offer.id(), Answer.ACCEPTED, Optional.of(appointment));
        entries.end(entry.id(), Ended.BOOKED, now);
        freed.lookAt(offer.freed(), now); // where a whole morning became free, more is left
        work.afterCommit(rounds::soon);
        return new Acceptance.Done(appointment);
    }

    /** Whether nobody had answered before. */
    private boolean answer(ClinicId clinic, UUID offer, Answer answer, Optional<AppointmentId> appointment) {
        var first = offers.answer(offer, answer, appointment, clock.instant());
        if (first) {
            events.publishEvent(new OfferAnswered(clinic, offer));
        }
        return first;
    }

    void refuse(WaitingEntry entry, UUID id) {
        work.in(entry.clinic(), () -> {
            var now = clock.instant();
            hers(entry, id)
                    .filter(_ -> answer(entry.clinic(), id, Answer.REFUSED, Optional.empty()))
                    .ifPresent(offer -> {
                        offer.hold().ifPresent(hold -> scheduling.letGo(entry.clinic(), hold));
                        freed.lookAt(offer.freed(), now);
                        work.afterCommit(rounds::soon);
                    });
        });
    }
}
