package care.milkway.eligibility.web;

import care.milkway.clinic.Treatment;
import care.milkway.page.Texts;
import care.milkway.triage.RecordedResult;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.Permission;
import care.milkway.triage.rules.RuleBook;
import care.milkway.triage.rules.WithholdingReason;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which answer changed the treatment, and what she is offered instead. Pure. */
final class TreatmentChange {

    private final Answers answers;
    private final Texts t;

    TreatmentChange(Answers answers, Texts t) {
        this.answers = answers;
        this.t = t;
    }

    /** None if nothing stands in the way of ultrasound. */
    Optional<String> sentence(RecordedResult result) {
        return result.treatments().get(Treatment.ULTRASOUND) instanceof Permission.Withheld withheld
                ? Optional.of(
                        withheld.reason() == WithholdingReason.CONTRAINDICATION
                                ? t.get("result.treatment.changed", stops())
                                : t.get(withheld.reason().messageKey()))
                : Optional.empty();
    }

    /** What follows for the treatment from what she ticked, whatever comes before any treatment. */
    String ofStops(RecordedResult result) {
        return result.treatments().get(Treatment.ULTRASOUND) instanceof Permission.Withheld withheld
                        && withheld.reason() == WithholdingReason.CONTRAINDICATION
                ? t.get("result.treatment.changed", stops())
                : t.get("result.treatment.stopped", stops());
    }

    private String stops() {
        return answers.words(Answers.TREATMENT_ONLY).stream()
                .filter(RuleBook.hardStops()::contains)
                .map(code -> t.get("option.contraindications." + code))
                .map(label -> label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1))
                .collect(Collectors.joining(", "));
    }
}
