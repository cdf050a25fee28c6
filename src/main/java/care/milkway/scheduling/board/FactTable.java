package care.milkway.scheduling.board;

/**
 * Where another module keeps since when something holds of a visit: read with the appointment, in one statement, so that the
 * board pays nothing for it. Scheduling knows nothing of the module.
 *
 * @param table with the columns clinic_id and appointment_id as its key
 * @param moment the column that says since when; null as long as it does not hold
 */
public record FactTable(VisitFact fact, String table, String moment) {

    public FactTable {
        if (fact.isTold()) {
            throw new IllegalArgumentException("this is told by the desk: " + fact);
        }
    }
}
