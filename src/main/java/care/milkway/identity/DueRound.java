package care.milkway.identity;

import java.time.Duration;

/**
 * Something done again and again, by one program at a time however many run on the same database. Should that one die, another
 * makes the next round; so a round finds out by itself what is due, and making it twice does nothing twice.
 *
 * @param name the same in every version of the program: what the row is found by
 * @param every how long after the end of a round the next one begins
 */
public record DueRound(String name, Duration every, Runnable round) {}
