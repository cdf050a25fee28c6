package care.milkway.scheduling.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import care.milkway.limits.Limits;
import care.milkway.patient.Contact;
import care.milkway.patient.PatientEntry;
import care.milkway.patient.Register;
import care.milkway.scheduling.waitlist.WaitingEntry.Ended;
import care.milkway.scheduling.waitlist.WaitingEvent.WaitingBegun;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.rules.Disposition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who waits for a time in a clinic. */
@Component
public class WaitingList {

    /** Without a duct check nothing is known to be urgent. */
    private static final int NOT_CHECKED = 100;

    private static final List<Disposition> MOST_URGENT_FIRST = List.of(Disposition.values());

    private final WaitingEntries entries;
    private final TimeOffers offers;
    private final OfferAnswers answers;
    private final Eligibility eligibility;
    private final DuctChecks checks;
    private final Register register;
    private final Clinics clinics;
    private final Work work;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitingList(
            WaitingEntries entries,
            TimeOffers offers,
            OfferAnswers answers,
            Eligibility eligibility,
            DuctChecks checks,
            Register register,
            Clinics clinics,
            Work work,
            Limits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.offers = offers;
        this.answers = answers;
        this.eligibility = eligibility;
        this.checks = checks;
        this.register = register;
        this.clinics = clinics;
        this.work = work;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a place for her; she is told by e-mail, and waits once she has opened the link in it.
     *
     * @param byText whether offers are to reach her by text message too
     */
    public JoinResult join(
            Clinic clinic, Service service, Evidence evidence, WantedTimes wanted, Contact contact, boolean byText) {
        var verdict = eligibility.toBook(clinic, service, evidence);
        if (!(verdict instanceof Eligible)) {
            return new JoinResult.NotEligible(verdict);
        }
        var today = today(clinic);
        if (wanted.last().isBefore(today)
                || wanted.last().isAfter(today.plusDays(clinic.booking().horizonDays()))) {
            throw new InvalidInput("last", "the last day is one of those that can be booked");
        }
        int urgency = urgency(clinic, evidence);
        return work.in(clinic.id(), () -> {
            if (limits.on() && entries.waiting(register.withAddress(contact.email()), today) >= most()) {
                return new JoinResult.TooMany();
            }
            var entry = new WaitingEntry(
                    clinic.id(),
                    new WaitingId(UUID.randomUUID()),
                    register.add(contact),
                    service.code(),
                    evidence.check(),
                    wanted,
                    urgency,
                    contact.language(),
                    clock.instant(),
                    byText,
                    Optional.empty());
            entries.add(entry);
            events.publishEvent(new WaitingBegun(clinic.id(), entry.id()));
            return new JoinResult.Done(entry);
        });
    }

    private int most() {
        return limits.bookingsOfOneContact();
    }

    private int urgency(Clinic clinic, Evidence evidence) {
        return evidence.check()
                .flatMap(check -> checks.find(clinic.id(), check))
                .map(check -> MOST_URGENT_FIRST.indexOf(
                        check.resultNow(clinic.triage()).disposition()))
                .orElse(NOT_CHECKED);
    }

    /**
     * A place, who has it, and what she was offered, the newest first.
     *
     * @param person what the register says of her
     */
    public record Place(WaitingEntry entry, PatientEntry person, List<TimeOffer> offers) {}

    public Optional<Place> find(ClinicId clinic, WaitingId id) {
        return work.in(clinic, () -> entries.find(id)
                .map(entry -> new Place(entry, register.entry(entry.patient()), offers.of(id))));
    }

    /** One offer, with whose it is. */
    public Optional<TimeOffer> offer(ClinicId clinic, UUID offer) {
        return work.in(clinic, () -> offers.find(offer));
    }

    /** Her mailbox has the link: from now on she waits. */
    public void opened(Place place) {
        if (!place.person().confirmed()) {
            register.confirm(place.entry().clinic(), place.entry().patient());
        }
    }

    /** All who wait in a clinic, in the order in which they are asked, with what stands open. For staff. */
    public List<Place> all(ClinicId clinic) {
        return work.in(clinic, () -> {
            var open = entries.open(today(clinics.get(clinic)));
            var people =
                    register.entries(open.stream().map(WaitingEntry::patient).collect(Collectors.toSet()));
            return open.stream()
                    .flatMap(entry -> Optional.ofNullable(people.get(entry.patient()))
                            .map(person -> new Place(entry, person, offers.of(entry.id())))
                            .stream())
                    .toList();
        });
    }

    /** Takes the time she was offered, with the newest check there is of her. */
    public Acceptance accept(Place place, UUID offer, Evidence newest) {
        return answers.accept(place, offer, newest);
    }

    /** She does not want this time; she goes on waiting for another. */
    public void refuse(Place place, UUID offer) {
        answers.refuse(place.entry(), offer);
    }

    /** She waits no more; what is kept for her goes to others. */
    public void end(WaitingEntry entry, Ended because) {
        work.in(entry.clinic(), () -> {
            if (entries.end(entry.id(), because, clock.instant())) {
                offers.of(entry.id()).stream()
                        .filter(each -> each.isOpen(clock.instant()))
                        .forEach(each -> answers.refuse(entry, each.id()));
            }
        });
    }

    /** On the calendar of the first site. */
    public LocalDate today(Clinic clinic) {
        return LocalDate.ofInstant(clock.instant(), clinic.sites().getFirst().timeZone());
    }
}
