package care.milkway.outcome;

/**
 * People of one band and one class in one quarter.
 *
 * @param category the class of a figure that counts; empty for a mean
 */
record OutcomeCell(OutcomeFigure figure, DoseBand band, String category, Quarter quarter, Tally tally) {

    Line line() {
        return new Line(figure, band, category);
    }

    /** All quarters of it. */
    record Line(OutcomeFigure figure, DoseBand band, String category) {}
}
