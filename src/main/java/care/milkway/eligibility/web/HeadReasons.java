package care.milkway.eligibility.web;

import care.milkway.page.Texts;
import care.milkway.triage.RecordedResult;
import care.milkway.triage.RecordedResult.Reason;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why she should do what the head of her result says, in the head itself: the most urgent reason, and after it whatever else
 * she must not miss, were it the third reason of the list. Pure.
 */
final class HeadReasons {

    private static final int MOST = 2;

    private final RecordedResult result;
    private final Texts t;

    HeadReasons(RecordedResult result, Texts t) {
        this.result = result;
        this.t = t;
    }

    /** @param alone in an emergency nothing weaker stands beside it */
    List<String> sentences(boolean alone) {
        var own = of(result.disposition())
                .filter(each -> !isMissing(each))
                .map(each -> each.sentence(t.language()))
                .distinct()
                .toList();
        if (alone) {
            return own.subList(0, Math.min(own.size(), MOST));
        }
        var said = new ArrayList<String>(own.subList(0, Math.min(own.size(), beside().isEmpty() ? MOST : 1)));
        said.addAll(beside());
        return List.copyOf(said);
    }

    private List<String> beside() {
        return Stream.of(
                        result.reasons().stream()
                                .filter(HeadReasons::isMissing)
                                .limit(1)
                                .map(each -> each.sentence(t.language())),
                        other(Disposition.MENTAL_HEALTH_SAME_DAY).map(each -> each.sentence(t.language())),
                        other(Disposition.IMAGING)
                                .map(each -> t.get("result.imaging.too", each.sentence(t.language()))))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Reason> other(Disposition disposition) {
        return result.disposition() == disposition
                ? Stream.empty()
                : of(disposition).limit(1);
    }

    private Stream<Reason> of(Disposition disposition) {
        return result.reasons().stream()
                .filter(reason ->
                        reason.disposition().filter(disposition::equals).isPresent());
    }

    private static boolean isMissing(Reason reason) {
        return reason.rule().equals(Rule.MISSING_ANSWER.id());
    }
}
