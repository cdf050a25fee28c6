package care.milkway.scheduling.subscribed;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.identity.DueRound;
import care.milkway.identity.Work;
import care.milkway.kernel.Interval;
import care.milkway.page.refusal.FailureLog;
import care.milkway.scheduling.desk.PrivateTimes;
import care.milkway.scheduling.subscribed.StoredCalendars.DueCalendar;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Reads practitioners' own calendars, one after the other, outside of any transaction. What could not be read leaves what
 * was known before.
 */
@Component
class PrivateCalendarRound {

    private static final Duration AGAIN = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofDays(180);
    private static final int MOST_OF_A_ROUND = 50;

    private final StoredCalendars calendars;
    private final CalendarFetch fetch;
    private final PrivateTimes times;
    private final Clinics clinics;
    private final Work work;
    private final FailureLog failures;
    private final Clock clock;

    PrivateCalendarRound(
            StoredCalendars calendars,
            CalendarFetch fetch,
            PrivateTimes times,
            Clinics clinics,
            Work work,
            FailureLog failures,
            Clock clock) {
        this.calendars = calendars;
        this.fetch = fetch;
        this.times = times;
        this.clinics = clinics;
        this.work = work;
        this.failures = failures;
        this.clock = clock;
    }

    /** One program at a time makes it. */
    @Configuration(proxyBeanMethods = false)
    static class RepeatedReading {

        @Bean
        DueRound roundOfPrivateCalendars(
                PrivateCalendarRound round,
                FailureLog failures,
                @Value("${milkway.private-calendars.every:PT1M}") Duration every) {
            return new DueRound("private-calendars", every, failures.telling(round::read));
        }
    }

    void read() {
        var due = work.across(Actor.Job.CHANGE_FEED, () -> calendars.due(clock.instant(), MOST_OF_A_ROUND));
        due.forEach(each -> {
            try {
                read(each);
            } catch (RuntimeException failure) {
                failures.ofJob(failure);
            }
        });
    }

    private void read(DueCalendar due) {
        var clinic = clinics.get(due.clinic());
        var now = clock.instant();
        var next = now.plus(AGAIN);
        try {
            var zone = clinic.sites().getFirst().timeZone();
            var busy = BusyTimes.of(fetch.read(due.address()), zone, Interval.of(now, AHEAD));
            work.in(due.clinic(), Actor.Job.CHANGE_FEED, () -> {
                if (calendars.read(due, now, next)) {
                    times.replace(due.practitioner(), busy);
                }
            });
        } catch (CalendarUnread why) {
            work.in(due.clinic(), Actor.Job.CHANGE_FEED, () -> calendars.failed(due, why.problem(), now, next));
        }
    }
}
