package care.milkway.triage;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.kernel.ClinicId;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.DuctCheck;
import care.milkway.triage.rules.RuleBook;
import java.time.Instant;
import java.util.Optional;

/**
 * A duct check somebody is filling in or has finished. A finished one never changes: going back starts a copy.
 *
 * @param finish none while she is still answering
 */
public record Check(ClinicId clinic, CheckId id, Answers answers, Optional<Finish> finish) {

    /**
     * When it was finished, and with what its answers were read.
     *
     * @param said none if it was finished before what is said was kept: then the answers are read again
     */
    public record Finish(Instant at, String ruleBook, int clinicVersion, Optional<RecordedResult> said) {}

    public Optional<Instant> finishedAt() {
        return finish.map(Finish::at);
    }

    /** What was said when it was finished, or else what is said now. */
    public RecordedResult result(TriagePolicy policy) {
        return finish.flatMap(Finish::said).orElseGet(() -> resultNow(policy));
    }

    /** What the rules of today say: it decides what can be booked. */
    public RecordedResult resultNow(TriagePolicy policy) {
        return RecordedResult.of(DuctCheck.soFar(answers, policy));
    }

    /** Whether its answers have to be read again, because what was said was not kept. */
    public boolean readAgain() {
        return finish.filter(each -> each.said().isEmpty()).isPresent();
    }

    /** The version of the rules behind {@link #result}. */
    public String ruleBook() {
        return finish.filter(each -> each.said().isPresent())
                .map(Finish::ruleBook)
                .orElseGet(RuleBook::version);
    }
}
