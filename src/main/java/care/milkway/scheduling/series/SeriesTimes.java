package care.milkway.scheduling.series;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Site;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.scheduling.availability.Allocation.Candidates;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.NoticePolicy;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at every week of a series by itself: what was true of the first is not true of the fifth. */
@Component
class SeriesTimes {

    private static final int DAYS_AROUND = 3;
    private static final int MOST_NEAREST = 3;
    private static final int MOST_LOOKED_AT = 500;

    private final Eligibility eligibility;
    private final FreeTimes freeTimes;
    private final Clock clock;

    SeriesTimes(Eligibility eligibility, FreeTimes freeTimes, Clock clock) {
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
        this.clock = clock;
    }

    /** Every week from the first on, as it could be had now. */
    List<SeriesWeek> weeks(SeriesPlan plan, SeriesVisit first, int visits) {
        var site = site(plan.clinic(), first);
        var start = first.start().atZone(site.timeZone());
        var weeks = new ArrayList<SeriesWeek>();
        for (int position = 0; position < visits; position++) {
            var shown = start.toLocalDateTime().plusWeeks(position);
            var index = position;
            weeks.add(WeeklyTimes.start(start, position)
                    .map(moment -> new SeriesVisit(moment, first.practitioner(), site.key()))
                    .map(visit -> week(plan, index, shown, visit))
                    .orElseGet(() -> SeriesWeek.without(
                            index,
                            shown,
                            SeriesObstacle.SKIPPED_HOUR,
                            nearest(
                                    plan,
                                    shown.atZone(site.timeZone()).toInstant(),
                                    Optional.of(first.practitioner())))));
        }
        return weeks;
    }

    private SeriesWeek week(SeriesPlan plan, int position, LocalDateTime shown, SeriesVisit visit) {
        var offer = offer(plan, visit);
        return offer.filter(each -> isFree(plan, each))
                .map(each -> SeriesWeek.free(position, shown, each))
                .orElseGet(() -> SeriesWeek.without(
                        position,
                        shown,
                        offer.isPresent() ? SeriesObstacle.TAKEN : obstacle(plan, visit),
                        nearest(plan, visit.start(), Optional.of(visit.practitioner()))));
    }

    private SeriesObstacle obstacle(SeriesPlan plan, SeriesVisit visit) {
        var start = visit.start();
        if (!start.isBefore(
                clock.instant().plus(Duration.ofDays(plan.clinic().booking().horizonDays())))) {
            return SeriesObstacle.TOO_FAR;
        }
        var profession = plan.clinic().practitioner(visit.practitioner()).map(Practitioner::profession);
        return eligible(plan, start)
                        .filter(eligible ->
                                profession.filter(eligible.open()::contains).isPresent())
                        .isEmpty()
                ? SeriesObstacle.NOT_ELIGIBLE
                : SeriesObstacle.NOT_OFFERED;
    }

    /** What the clinic offers her then, if nobody had taken it: hours, holidays, notice, horizon and what speaks for her. */
    Optional<Offer> offer(SeriesPlan plan, SeriesVisit visit) {
        return NoticePolicy.mayStart(plan.clinic(), visit.start(), clock.instant(), Actor.current())
                ? eligible(plan, visit.start())
                        .flatMap(eligible -> FreeTimes.ifNobodyHadIt(
                                search(
                                        plan,
                                        eligible,
                                        Optional.empty(),
                                        1,
                                        new Preferences(
                                                Optional.of(visit.practitioner()),
                                                Optional.empty(),
                                                Optional.of(visit.site()),
                                                Optional.of(plan.mode()))),
                                visit.start()))
                        .filter(offer -> !offer.letterNeeded())
                : Optional.empty();
    }

    private Optional<Eligible> eligible(SeriesPlan plan, Instant start) {
        return eligibility.toMove(plan.clinic(), plan.service(), plan.evidence(), start) instanceof Eligible eligible
                ? Optional.of(eligible)
                : Optional.empty();
    }

    private boolean isFree(SeriesPlan plan, Offer offer) {
        var service = plan.service();
        var during = offer.visit().widened(service.bufferBefore(), service.bufferAfter());
        return freeTimes
                .choose(plan.clinic(), Candidates.of(plan.clinic(), service, offer), during, clock.instant())
                .isPresent();
    }

    /** Around a time: hers first, then anybody's on that day, then anybody's. */
    List<Offer> nearest(SeriesPlan plan, Instant wanted, Optional<String> practitioner) {
        return eligible(plan, wanted).stream()
                .flatMap(eligible -> {
                    var hers = practitioner.map(one -> around(plan, eligible, wanted, DAYS_AROUND, Optional.of(one)));
                    return hers
                            .filter(found -> !found.isEmpty())
                            .orElseGet(() -> anybodys(plan, eligible, wanted))
                            .stream();
                })
                .toList();
    }

    private List<Offer> anybodys(SeriesPlan plan, Eligible eligible, Instant wanted) {
        var sameDay = around(plan, eligible, wanted, 0, Optional.empty());
        return sameDay.isEmpty() ? around(plan, eligible, wanted, DAYS_AROUND, Optional.empty()) : sameDay;
    }

    private List<Offer> around(
            SeriesPlan plan, Eligible eligible, Instant wanted, int days, Optional<String> practitioner) {
        var zone = plan.clinic().sites().getFirst().timeZone();
        var first = LocalDate.ofInstant(wanted, zone).minusDays(days);
        var anywhere = new Preferences(practitioner, Optional.empty(), Optional.empty(), Optional.of(plan.mode()));
        return freeTimes.soonest(search(plan, eligible, Optional.of(first), 2 * days + 1, anywhere)).times().stream()
                .filter(offer -> !offer.letterNeeded())
                .sorted(Comparator.comparing(
                        offer -> Duration.between(offer.visit().start(), wanted).abs()))
                .limit(MOST_NEAREST)
                .toList();
    }

    private static Search search(
            SeriesPlan plan, Eligible eligible, Optional<LocalDate> from, int days, Preferences preferences) {
        return new Search(plan.clinic(), plan.service(), eligible, from, days, MOST_LOOKED_AT, preferences);
    }

    /** Where the first is to be, on whose clock all of them are. */
    static Site site(Clinic clinic, SeriesVisit visit) {
        return clinic.site(visit.site())
                .or(() -> clinic.practitioner(visit.practitioner()).stream()
                        .map(Practitioner::hours)
                        .flatMap(List::stream)
                        .flatMap(hours -> clinic.site(hours.site()).stream())
                        .findFirst())
                .orElseGet(() -> clinic.sites().getFirst());
    }
}
