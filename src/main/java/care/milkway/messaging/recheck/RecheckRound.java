package care.milkway.messaging.recheck;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import care.milkway.episode.recheck.Rechecks;
import care.milkway.episode.recheck.Rechecks.DueRecheck;
import care.milkway.episode.recheck.Rechecks.UsedAddress;
import care.milkway.identity.Actor;
import care.milkway.identity.DueRound;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.messaging.Messages;
import care.milkway.page.refusal.FailureLog;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Asks whoever was left at home a day ago. That she is asked is noted and written in one transaction, so she is asked once,
 * whatever becomes of the program meanwhile.
 */
@Component
public class RecheckRound {

    private static final int MOST_OF_A_ROUND = 1_000;
    private static final int MOST_OF_A_CLINIC = 50;

    private final Rechecks rechecks;
    private final RecheckMessages texts;
    private final Messages messages;
    private final Work work;
    private final FailureLog failures;

    RecheckRound(Rechecks rechecks, RecheckMessages texts, Messages messages, Work work, FailureLog failures) {
        this.rechecks = rechecks;
        this.texts = texts;
        this.messages = messages;
        this.work = work;
        this.failures = failures;
    }

    /** One program at a time makes it. */
    @Configuration(proxyBeanMethods = false)
    static class Repeated {

        @Bean
        DueRound roundOfRechecks(
                RecheckRound round, FailureLog failures, @Value("${milkway.rechecks.every:PT1M}") Duration every) {
            return new DueRound("rechecks", every, failures.telling(round::ask));
        }
    }

    /** All that is due, in all clinics; then what was typed for it alone is forgotten where it has served. */
    public void ask() {
        List<DueRecheck> due;
        int written;
        do {
            due = rechecks.due(MOST_OF_A_ROUND);
            written =
                    due.stream()
                            .collect(groupingBy(DueRecheck::clinic, mapping(DueRecheck::step, toList())))
                            .entrySet()
                            .stream()
                            .mapToInt(each -> ask(each.getKey(), each.getValue()))
                            .sum();
        } while (due.size() == MOST_OF_A_ROUND && written > 0);
        rechecks.used(MOST_OF_A_ROUND).forEach(this::forget);
    }

    private int ask(ClinicId clinic, List<UUID> steps) {
        int written = 0;
        for (int first = 0; first < steps.size(); first += MOST_OF_A_CLINIC) {
            written += askOrOneByOne(clinic, steps.subList(first, Math.min(steps.size(), first + MOST_OF_A_CLINIC)));
        }
        return written;
    }

    /** One to whom no message can be made keeps no other waiting; she is tried again in the next round. */
    private int askOrOneByOne(ClinicId clinic, List<UUID> steps) {
        try {
            return work.in(clinic, Actor.Job.MESSAGES, () -> {
                var taken = rechecks.take(steps);
                taken.forEach(texts::write);
                return taken.size();
            });
        } catch (DataAccessResourceFailureException noDatabase) {
            throw noDatabase;
        } catch (RuntimeException failure) {
            if (steps.size() > 1) {
                return steps.stream()
                        .mapToInt(each -> askOrOneByOne(clinic, List.of(each)))
                        .sum();
            }
            failures.ofJob(failure);
            return 0;
        }
    }

    /** Neither the address nor the message that went to it is kept. */
    private void forget(UsedAddress used) {
        work.in(used.clinic(), Actor.Job.MESSAGES, () -> {
            messages.forgetRecipients(rechecks.ids(used.episode()));
            rechecks.forget(used.episode());
        });
    }
}
