package care.milkway.scheduling.reminder;

/**
 * What somebody has said of a visit ahead of her.
 *
 * @param willCome whether she has said that she comes, at the time it has now
 * @param byEmail whether she is reminded by e-mail
 * @param byText whether she is reminded by text message
 */
public record VisitAnswer(boolean willCome, boolean byEmail, boolean byText) {}
