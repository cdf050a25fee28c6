package care.milkway.visit.web;

import care.milkway.visit.RecurrenceAdvice;
import care.milkway.visit.photograph.Photograph;
import care.milkway.visit.photograph.PhotographConsent;
import java.util.List;
import java.util.Optional;

/**
 * What stands beside a record and is no part of what is written and signed; public for the templates.
 *
 * @param consent what she said last of photographs at this visit
 * @param photographs those that may be seen
 * @param mayAdd whether one more may be taken, as far as she agrees
 */
public record RecordBeside(
        Optional<RecurrenceAdvice> recurrence,
        Optional<PhotographConsent> consent,
        List<Photograph> photographs,
        boolean mayAdd) {

    static final RecordBeside NOTHING = new RecordBeside(Optional.empty(), Optional.empty(), List.of(), false);

    public boolean agreed() {
        return consent.filter(PhotographConsent::isInForce).isPresent();
    }
}
