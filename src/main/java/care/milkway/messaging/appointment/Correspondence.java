package care.milkway.messaging.appointment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import care.milkway.episode.Episodes;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.messaging.appointment.Untold.Due;
import care.milkway.page.refusal.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Writes a message about each appointment that has changed, many of a clinic at a time. It tells the state the appointment
 * is in by then, and each state is told once: nobody is invited to a visit that is cancelled already.
 */
@Component
public class Correspondence {

    private static final int MOST_OF_A_ROUND = 1_000;
    private static final int MOST_OF_A_CLINIC = 50;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Correspondence.class);

    private final Untold untold;
    private final AppointmentMessages appointments;
    private final Episodes episodes;
    private final Work work;
    private final FailureLog failures;
    private final Clock clock;

    Correspondence(
            Untold untold,
            AppointmentMessages appointments,
            Episodes episodes,
            Work work,
            FailureLog failures,
            Clock clock) {
        this.untold = untold;
        this.appointments = appointments;
        this.episodes = episodes;
        this.work = work;
        this.failures = failures;
        this.clock = clock;
    }

    /** Tells of everything that waits, in all clinics. Several programs may do so at once. */
    public void tell() {
        List<Due> due;
        do {
            due = work.across(Actor.Job.MESSAGES, () -> untold.due(clock.instant(), MOST_OF_A_ROUND));
            due.stream()
                    .collect(groupingBy(Due::clinic, mapping(Due::appointment, toList())))
                    .forEach(this::tell);
        } while (due.size() == MOST_OF_A_ROUND);
    }

    private void tell(ClinicId clinic, List<AppointmentId> changed) {
        for (int first = 0; first < changed.size(); first += MOST_OF_A_CLINIC) {
            tellOrOneByOne(clinic, changed.subList(first, Math.min(changed.size(), first + MOST_OF_A_CLINIC)));
        }
    }

    /** One of which no message can be made keeps no other waiting. */
    private void tellOrOneByOne(ClinicId clinic, List<AppointmentId> changed) {
        try {
            work.in(clinic, Actor.Job.MESSAGES, () -> {
                var taken = untold.take(changed);
                episodes.follow(taken);
                appointments.write(taken);
            });
        } catch (DataAccessResourceFailureException noDatabase) {
            throw noDatabase;
        } catch (RuntimeException failure) {
            if (changed.size() > 1) {
                changed.forEach(each -> tellOrOneByOne(clinic, List.of(each)));
            } else {
                putOff(clinic, changed.getFirst(), failure);
            }
        }
    }

    private void putOff(ClinicId clinic, AppointmentId appointment, RuntimeException failure) {
        LOG.warn("No message could be written about appointment {}", appointment.value());
        failures.ofJob(failure);
        work.in(
                clinic,
                Actor.Job.MESSAGES,
                () -> untold.putOff(appointment, clock.instant().plus(PAUSE)));
    }
}
