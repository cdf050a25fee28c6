package care.milkway.scheduling.board;

import java.util.Optional;

/**
 * Where another module keeps since when something holds of a visit: read with the appointment, in one statement, so that the
 * board pays nothing for it. Scheduling knows nothing of the module.
 *
 * @param table with the columns clinic_id and appointment_id as its key
 * @param moment the column that says since when; null as long as it does not hold
 */
public record FactTable(VisitFact fact, String table, String moment) {

    /** A table of another module. */
    public static FactTable of(VisitFact fact, String table, String moment) {
        if (fact.isTold()) {
            throw new IllegalArgumentException("this is told by the desk: " + fact);
        }
        return new FactTable(fact, table, moment);
    }

    /** Where the desk keeps it; none if another module does. */
    static Optional<FactTable> told(VisitFact fact) {
        return fact.table().map(table -> new FactTable(fact, table, "happened_at"));
    }
}
