package care.milkway.visit.web.before;

import care.milkway.triage.rules.WithholdingReason;
import care.milkway.triage.web.AloudCheck.AloudSection;
import care.milkway.triage.web.AloudCheck.AloudView;
import java.util.List;
import java.util.Optional;

/**
 * The few questions before a visit; public for the templates.
 *
 * @param check none before she has begun
 * @param said the steps she was asked already, with commas between them
 * @param wrong what could not be accepted of the last answer
 * @param withheld why she can't be given what she comes for; none if she can
 * @param agreeing whether she has to agree to it before it begins
 */
public record BeforeView(
        String key,
        String service,
        Optional<AloudView> check,
        String said,
        String wrong,
        Optional<WithholdingReason> withheld,
        boolean agreeing,
        String phone) {

    /** The next that is asked; one at a time, in a thumb's reach. */
    public Optional<AloudSection> next() {
        return check.filter(each -> each.result().isEmpty())
                .flatMap(each -> open(each).stream().findFirst());
    }

    public int left() {
        return check.map(each -> open(each).size()).orElse(0);
    }

    private static List<AloudSection> open(AloudView view) {
        return view.sections().stream().filter(each -> !each.said()).toList();
    }
}
