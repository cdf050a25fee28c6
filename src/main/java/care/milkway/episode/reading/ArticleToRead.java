package care.milkway.episode.reading;

import java.time.Instant;
import java.util.Optional;

/**
 * An article that somebody was given to read.
 *
 * @param name the end of its address
 * @param title as the clinic’s page has it now
 * @param by the name of who gave it
 * @param openedAt when she opened it first
 */
public record ArticleToRead(String name, String title, String by, Instant at, Optional<Instant> openedAt) {}
