package care.milkway.scheduling.desk;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.limits.Client;
import care.milkway.patient.Contact;
import care.milkway.referral.Arrival;
import care.milkway.referral.Signature;
import care.milkway.referral.document.Documents;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.BookingRequest;
import care.milkway.scheduling.Confirmation;
import care.milkway.scheduling.HoldRequest;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.letter.AppointmentLetters;
import care.milkway.scheduling.letter.HandIn;
import care.milkway.scheduling.letter.LetterDeadline;
import care.milkway.scheduling.stored.ProvisionalAppointments;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.rules.AnswersBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Bookings of invented people that wait for a letter, one with an invented letter, so that a demonstration has something to
 * read and to decide. Where something waits already, nothing is added.
 */
@Component
class DemoLetters {

    private static final ClassPathResource LETTER = new ClassPathResource("demo/letter.pdf");
    private static final Client NOBODY = new Client(new UUID(0, 0), Optional.empty());
    private static final List<String> PEOPLE = List.of("Sunniva Holt", "Priya Nand", "Maude Carrière");

    private final Scheduling scheduling;
    private final Eligibility eligibility;
    private final AppointmentLetters letters;
    private final ProvisionalAppointments waiting;
    private final Documents documents;
    private final DuctChecks checks;
    private final Work work;
    private final Clock clock;

    DemoLetters(
            Scheduling scheduling,
            Eligibility eligibility,
            AppointmentLetters letters,
            ProvisionalAppointments waiting,
            Documents documents,
            DuctChecks checks,
            Work work,
            Clock clock) {
        this.scheduling = scheduling;
        this.eligibility = eligibility;
        this.letters = letters;
        this.waiting = waiting;
        this.documents = documents;
        this.checks = checks;
        this.work = work;
        this.clock = clock;
    }

    void fill(Clinic clinic) {
        var waits = work.in(clinic.id(), () -> !waiting.all().isEmpty());
        var service = clinic.services().stream()
                .filter(each -> each.treatment() == Treatment.ULTRASOUND)
                .findFirst();
        if (!waits && service.isPresent()) {
            var booked = book(clinic, service.get());
            booked.stream().findFirst().ifPresent(each -> handIn(each, Arrival.UPLOAD));
            booked.stream().skip(1).findFirst().ifPresent(each -> handIn(each, Arrival.BRING));
        }
    }

    /** On days of their own, with those who need a letter. */
    private List<Booked> book(Clinic clinic, Service service) {
        var check = checks.record(clinic, AnswersBuilder.tenderLump().answers(), Language.EN);
        var evidence = Evidence.of(Optional.of(check));
        if (!(eligibility.toBook(clinic, service, evidence) instanceof Eligible eligible)) {
            return List.of();
        }
        var days = clinic.practitioners().stream()
                .filter(each -> eligible.withLetter().contains(each.profession()))
                .flatMap(each -> times(clinic, service, each))
                .sorted((one, other) -> one.start().compareTo(other.start()))
                .toList();
        return Stream.iterate(0, number -> number < PEOPLE.size(), number -> number + 1)
                .flatMap(number -> days.stream()
                        .filter(offer ->
                                LetterDeadline.of(clinic, offer.visit().start()).isAfter(clock.instant()))
                        .skip(number * 7L)
                        .findFirst()
                        .flatMap(offer -> book(clinic, service, evidence, offer, PEOPLE.get(number)))
                        .stream())
                .toList();
    }

    private Stream<Offer> times(Clinic clinic, Service service, Practitioner practitioner) {
        var her =
                new Preferences(Optional.of(practitioner.key()), Optional.empty(), Optional.empty(), Optional.empty());
        var covered = new Eligible(Set.of(practitioner.profession()), Set.<Profession>of());
        return scheduling.soonest(new Search(clinic, service, covered, Optional.empty(), 10, 40, her)).times().stream();
    }

    private Optional<Booked> book(Clinic clinic, Service service, Evidence evidence, Offer offer, String who) {
        var her = new Preferences(
                Optional.of(offer.practitioner().key()), Optional.empty(), Optional.empty(), Optional.of(offer.mode()));
        var language = who.startsWith("Maude") ? Language.FR : Language.EN;
        var contact = Contact.of(who, "demo-" + UUID.randomUUID() + "@families.example", "416 555 0190", language);
        var held = scheduling.hold(
                new HoldRequest(clinic, service, evidence, offer.visit().start(), her, language, NOBODY));
        return held instanceof HoldResult.Done done
                        && scheduling.confirm(new BookingRequest(
                                        clinic.id(),
                                        done.hold().id(),
                                        contact,
                                        done.hold().id().toString()))
                                instanceof Confirmation.Done confirmed
                ? Optional.of(confirmed.appointment())
                : Optional.empty();
    }

    private void handIn(Booked booked, Arrival arrival) {
        var requirement = letters.requirement(booked.plan());
        var upload = arrival == Arrival.UPLOAD;
        if (upload && !documents.canBeKept()) {
            return;
        }
        var signature = new Signature(
                "Dr. Ada Quill (invented)",
                requirement.signers().contains(Profession.DOCTOR)
                        ? Profession.DOCTOR
                        : requirement.signers().iterator().next(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(3),
                Set.copyOf(requirement.statements()));
        letters.handIn(new HandIn(
                booked.plan().clinic(),
                booked.id(),
                arrival,
                Optional.of(signature),
                upload ? Optional.of(documents.inspect(letter())) : Optional.empty()));
    }

    private static byte[] letter() {
        try {
            return LETTER.getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
