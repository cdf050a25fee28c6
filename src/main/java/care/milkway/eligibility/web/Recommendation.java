package care.milkway.eligibility.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.SoonestTimes;
import care.milkway.eligibility.SoonestTimes.SoonTime;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.web.ResultView.NextView;
import care.milkway.eligibility.web.ResultView.TimeView;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import care.milkway.triage.RecordedResult;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.Permission;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one visit that the rules recommend first, with its soonest times. */
final class Recommendation {

    private static final int TIMES = 3;

    /** Then a doctor comes first, and what the clinic offers is for meanwhile. */
    private static final Set<Disposition> DOCTOR_FIRST = Set.of(
            Disposition.MEDICAL_SAME_DAY,
            Disposition.MENTAL_HEALTH_SAME_DAY,
            Disposition.MEDICAL_WITHIN_24_HOURS,
            Disposition.IMAGING);

    private final Clinic clinic;
    private final Map<Service, Verdict> verdicts;
    private final SoonestTimes times;
    private final TreatmentChange changed;
    private final Texts t;

    Recommendation(
            Clinic clinic, Map<Service, Verdict> verdicts, SoonestTimes times, TreatmentChange changed, Texts t) {
        this.clinic = clinic;
        this.verdicts = verdicts;
        this.times = times;
        this.changed = changed;
        this.t = t;
    }

    /** None in an emergency, and where nothing of it can be booked. */
    Optional<NextView> after(RecordedResult result) {
        return service(result).flatMap(service -> eligible(service).map(verdict -> view(result, service, verdict)));
    }

    /** The treatment itself, or what the rules offer where it is withheld. */
    static Optional<Treatment> treatment(RecordedResult result) {
        return switch (result.treatments().get(Treatment.ULTRASOUND)) {
            case Permission.Withheld withheld -> withheld.reason().alternative();
            case null, default -> Optional.of(Treatment.ULTRASOUND);
        };
    }

    /** Whether somebody else has to see her before anybody here does. */
    static boolean doctorFirst(RecordedResult result) {
        return DOCTOR_FIRST.stream().anyMatch(result::gives);
    }

    /** Of several that give this treatment, one that nobody needs a letter for, and the soonest of them. */
    Optional<Service> service(RecordedResult result) {
        var possible = treatment(result).stream()
                .flatMap(each -> clinic.services().stream().filter(service -> service.treatment() == each))
                .filter(service -> eligible(service).isPresent())
                .toList();
        return possible.size() < 2
                ? possible.stream().findFirst()
                : possible.stream()
                        .min(Comparator.comparing(this::letters)
                                .thenComparing(this::soonest)
                                .thenComparing(Service::code));
    }

    private int letters(Service service) {
        return eligible(service).map(each -> each.withLetter().size()).orElse(Integer.MAX_VALUE);
    }

    private Instant soonest(Service service) {
        return eligible(service).stream()
                .flatMap(each -> times.soonest(clinic, service, each, 1).stream())
                .map(time -> time.start().toInstant())
                .findFirst()
                .orElse(Instant.MAX);
    }

    private Optional<Verdict.Eligible> eligible(Service service) {
        return switch (verdicts.get(service)) {
            case Verdict.Eligible eligible when !eligible.open().isEmpty() -> Optional.of(eligible);
            case Verdict.AnswersNeeded needed
            when !needed.otherwise().open().isEmpty() -> Optional.of(needed.otherwise());
            case null, default -> Optional.empty();
        };
    }

    private NextView view(RecordedResult result, Service service, Verdict.Eligible verdict) {
        return new NextView(
                t.get(doctorFirst(result) ? "result.meanwhile" : "result.recommended"),
                service.name().in(t.language()),
                t.get("service.minutes", service.minutes()),
                changed.sentence(result).orElse(""),
                PageLink.holds(clinic.slug()).in(t.language()),
                service.code(),
                PageLink.times(clinic.slug(), service.code()).in(t.language()),
                times.soonest(clinic, service, verdict, TIMES).stream()
                        .map(time -> view(service, time))
                        .toList());
    }

    private TimeView view(Service service, SoonTime time) {
        var price = service.priceWith(time.practitioner().profession());
        return new TimeView(
                time.start().toOffsetDateTime().toString(),
                time.practitioner().key(),
                time.site().key(),
                time.mode().name(),
                t.day(time.start()),
                t.time(time.start()),
                time.practitioner().name(),
                t.get("mode." + time.mode()),
                price.free() ? t.get("service.free") : t.money(price.total(), clinic.currency()));
    }
}
