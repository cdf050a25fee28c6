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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one visit that the rules recommend first, with its soonest times. */
final class Recommendation {

    private static final int TIMES = 3;

    /** Then a doctor comes first, and what the clinic offers is for meanwhile. */
    private static final Set<Disposition> DOCTOR_FIRST =
            Set.of(Disposition.MEDICAL_SAME_DAY, Disposition.MEDICAL_WITHIN_24_HOURS, Disposition.IMAGING);

    private final Clinic clinic;
    private final Map<Service, Verdict> verdicts;
    private final SoonestTimes times;
    private final Texts t;

    Recommendation(Clinic clinic, Map<Service, Verdict> verdicts, SoonestTimes times, Texts t) {
        this.clinic = clinic;
        this.verdicts = verdicts;
        this.times = times;
        this.t = t;
    }

    /** None in an emergency, and where nothing of it can be booked. */
    Optional<NextView> after(RecordedResult result) {
        return service(result).flatMap(service -> eligible(service).map(verdict -> view(result, service, verdict)));
    }

    /** The treatment itself, or what the rules offer where it is withheld. */
    Optional<Service> service(RecordedResult result) {
        var treatment =
                switch (result.treatments().get(Treatment.ULTRASOUND)) {
                    case Permission.Withheld withheld -> withheld.reason().alternative();
                    case null, default -> Optional.of(Treatment.ULTRASOUND);
                };
        return treatment.flatMap(each -> clinic.services().stream()
                .filter(service -> service.treatment() == each)
                .filter(service -> eligible(service).isPresent())
                .findFirst());
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
        var doctor = result.reasons().stream()
                .anyMatch(reason ->
                        reason.disposition().filter(DOCTOR_FIRST::contains).isPresent());
        return new NextView(
                t.get(doctor ? "result.meanwhile" : "result.recommended"),
                service.name().in(t.language()),
                t.get("service.minutes", service.minutes()),
                because(result),
                PageLink.holds(clinic.slug()).in(t.language()),
                service.code(),
                PageLink.times(clinic.slug(), service.code()).in(t.language()),
                times.soonest(clinic, service, verdict, TIMES).stream()
                        .map(time -> view(service, time))
                        .toList());
    }

    /** An answer that changed the treatment is named. */
    private String because(RecordedResult result) {
        return result.treatments().get(Treatment.ULTRASOUND) instanceof Permission.Withheld withheld
                ? t.get(withheld.reason().messageKey())
                : "";
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
