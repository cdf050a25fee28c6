package care.milkway.messaging.text;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.limits.ContactKeys;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who wants no more text messages: she answered STOP, and nothing goes to her number until she answers START. */
@Component
public class StoppedNumbers {

    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "ARRET", "ARRETER", "DESABONNER");
    private static final Set<String> START = Set.of("START", "UNSTOP", "DEBUT", "COMMENCER");

    private final Work work;
    private final ClinicDatabase database;
    private final ContactKeys keys;
    private final Clock clock;

    StoppedNumbers(Work work, ClinicDatabase database, ContactKeys keys, Clock clock) {
        this.work = work;
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** What somebody answered, in any case and with or without accents; anything else changes nothing. */
    public void heard(String number, String answer) {
        var word = Normalizer.normalize(answer.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}]+$", "")
                .toUpperCase(Locale.ROOT);
        keys.phone(number).ifPresent(key -> {
            if (STOP.contains(word)) {
                stop(key);
            } else if (START.contains(word)) {
                start(key);
            }
        });
    }

    private void stop(UUID key) {
        work.across(Actor.Job.MESSAGES, () -> database.sql("""
                                insert into messaging.stopped_number (number_key, stopped_at, recorded_by)
                                values (?, ?, ?) on conflict do nothing""")
                .params(key, OffsetDateTime.now(clock), database.actor())
                .update());
    }

    private void start(UUID key) {
        work.across(Actor.Job.MESSAGES, () -> database.sql("delete from messaging.stopped_number where number_key = ?")
                .param(key)
                .update());
    }

    public boolean has(String number) {
        return keys.phone(number)
                .filter(key -> work.across(Actor.Job.MESSAGES, () -> database.sql(
                                "select exists (select from messaging.stopped_number where number_key = ?)")
                        .param(key)
                        .query(Boolean.class)
                        .single()))
                .isPresent();
    }
}
