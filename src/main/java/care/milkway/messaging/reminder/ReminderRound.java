package care.milkway.messaging.reminder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import care.milkway.identity.Actor;
import care.milkway.identity.DueRound;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.messaging.appointment.AppointmentMessages;
import care.milkway.messaging.reminder.Reminders.Channel;
import care.milkway.messaging.reminder.Reminders.DueReminder;
import care.milkway.messaging.text.TextProvider;
import care.milkway.page.refusal.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Reminds whoever has a visit in two days. A reminder is noted and written in one transaction, so it is made once, whatever
 * becomes of the program meanwhile.
 */
@Component
public class ReminderRound {

    private static final int MOST_OF_A_ROUND = 1_000;
    private static final int MOST_OF_A_CLINIC = 50;

    private final Reminders reminders;
    private final AppointmentMessages messages;
    private final TextProvider texts;
    private final Work work;
    private final FailureLog failures;
    private final Clock clock;

    ReminderRound(
            Reminders reminders,
            AppointmentMessages messages,
            TextProvider texts,
            Work work,
            FailureLog failures,
            Clock clock) {
        this.reminders = reminders;
        this.messages = messages;
        this.texts = texts;
        this.work = work;
        this.failures = failures;
        this.clock = clock;
    }

    /** One program at a time makes it. */
    @Configuration(proxyBeanMethods = false)
    static class Repeated {

        @Bean
        DueRound roundOfReminders(
                ReminderRound round, FailureLog failures, @Value("${milkway.reminders.every:PT1M}") Duration every) {
            return new DueRound("reminders", every, failures.telling(round::remind));
        }
    }

    /** All that is due, in all clinics. */
    public void remind() {
        remind(Channel.EMAIL);
        if (texts.named()) {
            remind(Channel.TEXT);
        }
    }

    private void remind(Channel channel) {
        boolean more;
        do {
            var due = work.across(Actor.Job.MESSAGES, () -> reminders.due(channel, clock.instant(), MOST_OF_A_ROUND));
            var written = due.stream()
                    .collect(groupingBy(DueReminder::clinic, mapping(DueReminder::appointment, toList())))
                    .entrySet()
                    .stream()
                    .mapToInt(each -> remind(channel, each.getKey(), each.getValue()))
                    .sum();
            more = due.size() == MOST_OF_A_ROUND && written > 0;
        } while (more);
    }

    private int remind(Channel channel, ClinicId clinic, List<AppointmentId> visits) {
        int written = 0;
        for (int first = 0; first < visits.size(); first += MOST_OF_A_CLINIC) {
            written += remindOrOneByOne(
                    channel, clinic, visits.subList(first, Math.min(visits.size(), first + MOST_OF_A_CLINIC)));
        }
        return written;
    }

    /** One of which no message can be made keeps no other waiting; it is tried again in the next round. */
    private int remindOrOneByOne(Channel channel, ClinicId clinic, List<AppointmentId> visits) {
        try {
            return work.in(
                    clinic,
                    Actor.Job.MESSAGES,
                    () -> channel == Channel.EMAIL
                            ? messages.remind(reminders.take(channel, visits, clock.instant()))
                            : messages.text(reminders.take(channel, visits, clock.instant())));
        } catch (DataAccessResourceFailureException noDatabase) {
            throw noDatabase;
        } catch (RuntimeException failure) {
            if (visits.size() > 1) {
                return visits.stream()
                        .mapToInt(each -> remindOrOneByOne(channel, clinic, List.of(each)))
                        .sum();
            }
            failures.ofJob(failure);
            return 0;
        }
    }
}
