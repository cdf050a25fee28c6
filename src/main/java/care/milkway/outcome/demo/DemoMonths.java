package care.milkway.outcome.demo;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.page.Demonstration;
import care.milkway.page.refusal.FailureLog;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the clinics of a demonstration some months that lie behind them, so that there is something to count. Each week has a
 * name, so the next start adds only weeks that are new.
 */
@Component
@ConditionalOnWebApplication
class DemoMonths {

    private static final int WEEKS = 40;
    private static final int A_WEEK = 4;

    /** Whoever comes in the last weeks may still be treated. */
    private static final int UNTIL_WEEKS_AGO = 3;

    private final Demonstration demonstration;
    private final boolean wanted;
    private final Clinics clinics;
    private final InventedRows rows;
    private final Work work;
    private final FailureLog failures;
    private final Clock clock;

    DemoMonths(
            Demonstration demonstration,
            @Value("${milkway.demo.week}") boolean wanted,
            Clinics clinics,
            InventedRows rows,
            Work work,
            FailureLog failures,
            Clock clock) {
        this.demonstration = demonstration;
        this.wanted = wanted;
        this.clinics = clinics;
        this.rows = rows;
        this.work = work;
        this.failures = failures;
        this.clock = clock;
    }

    /** Nobody waits for it. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (demonstration.on() && wanted) {
            Thread.startVirtualThread(failures.telling(() -> Actor.Operator.AT_THE_MACHINE.doing(
                    () -> clinics.all().stream().filter(Clinic::demo).forEach(this::fill))));
        }
    }

    void fill(Clinic clinic) {
        if (clinic.practitioners().isEmpty()) {
            return;
        }
        var signer = clinic.practitioners().getFirst();
        work.in(clinic.id(), () -> {
            rows.add(episodes(clinic), signer.name(), signer.profession().name(), signer.registrationNumber());
        });
    }

    private List<InventedEpisode> episodes(Clinic clinic) {
        var zone = clinic.sites().getFirst().timeZone();
        var monday = LocalDate.ofInstant(clock.instant(), zone)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(UNTIL_WEEKS_AGO);
        return Stream.iterate(monday, each -> each.minusWeeks(1))
                .limit(WEEKS)
                .flatMap(each -> IntStream.range(0, A_WEEK)
                        .mapToObj(place -> InventedEpisode.of(
                                clinic.slug(),
                                ChronoUnit.WEEKS.between(LocalDate.EPOCH, each),
                                place,
                                each.atTime(9, 0).atZone(zone).toInstant())))
                .toList();
    }
}
