package care.milkway.patient.question;

import care.milkway.audit.Audit;
import care.milkway.identity.Seal;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import care.milkway.patient.Contact;
import care.milkway.patient.PatientEvent.QuestionAsked;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The clinic's inbox: questions of parents by the form of its site. */
@Component
public class Questions {

    private static final String PURPOSE = "question";
    private static final int LONGEST = 2_000;

    /** Whoever asks again and again in somebody's name fills neither her mailbox nor the clinic's inbox. */
    private static final int MOST_OPEN_OF_AN_ADDRESS = 3;

    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(14);

    private final StoredQuestions stored;
    private final Seal seal;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Clock clock;

    Questions(
            StoredQuestions stored, Seal seal, Audit audit, ApplicationEventPublisher events, Work work, Clock clock) {
        this.stored = stored;
        this.seal = seal;
        this.audit = audit;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @return false if this address has as many open questions as it may
     * @throws InvalidInput naming words
     */
    public boolean ask(ClinicId clinic, Contact who, String typed) {
        var words = checked(typed);
        return work.in(clinic, () -> {
            if (stored.open(who.email()) >= MOST_OPEN_OF_AN_ADDRESS) {
                return false;
            }
            var id = UUID.randomUUID();
            stored.add(id, who, words, clock.instant());
            audit.created(subject(id, Optional.empty()), Map.of());
            events.publishEvent(new QuestionAsked(clinic, id));
            return true;
        });
    }

    /** What can be read is kept as it was typed, line ends included. */
    private static String checked(String typed) {
        var words = typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new InvalidInput("words", "a question of at most 2000 letters is needed");
        }
        return words;
    }

    /** The key of the link in her e-mail. */
    public String key(ClinicId clinic, UUID question) {
        return seal.seal(PURPOSE, clinic.value(), question);
    }

    /** Which clinic was asked something by whoever has this link; nothing is confirmed by looking. */
    public Optional<ClinicId> clinic(String key) {
        return seal.open(PURPOSE, key).flatMap(ids -> {
            var clinic = new ClinicId(ids.first());
            return work.in(clinic, () -> stored.find(ids.second())).map(_ -> clinic);
        });
    }

    /** She has pressed the button behind the link in her mailbox: the address is hers. Of which clinic; none if the key is none. */
    public Optional<ClinicId> confirm(String key) {
        return seal.open(PURPOSE, key).flatMap(ids -> {
            var clinic = new ClinicId(ids.first());
            return work.in(clinic, () -> stored.confirm(ids.second(), clock.instant()))
                    ? Optional.of(clinic)
                    : Optional.empty();
        });
    }

    /** Inside work on a clinic. */
    public Optional<AskedQuestion> find(UUID question) {
        return stored.find(question);
    }

    /** Those nobody has answered, the oldest first, and then what was answered lately. Each is noted as seen. */
    public List<AskedQuestion> inbox(ClinicId clinic) {
        return work.in(clinic, () -> {
            var found = stored.since(clock.instant().minus(KEPT_IN_SIGHT));
            found.forEach(each -> audit.seen(subject(each.id(), each.person().map(her -> her.value()))));
            return found;
        });
    }

    /** @return false if somebody was quicker, or there is no such question */
    public boolean answered(ClinicId clinic, UUID question, String by) {
        return work.in(clinic, () -> {
            var first = stored.answered(question, by, clock.instant());
            if (first) {
                audit.updated(subject(question, Optional.empty()), Map.of(), Map.of("answered", "yes"));
            }
            return first;
        });
    }

    private static Audit.Subject subject(UUID question, Optional<UUID> patient) {
        return new Audit.Subject("question", question, patient);
    }
}
