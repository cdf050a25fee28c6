package care.milkway.clinic.reported;

/**
 * Of so many people whose pain was noted, so many had less of it after their first visits.
 *
 * @param better at least five, and at least five others were not
 * @param people better or not
 * @param visits how many of them are looked at, at most
 */
public record FeltBetter(long better, long people, int visits) {}
