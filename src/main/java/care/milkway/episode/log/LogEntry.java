package care.milkway.episode.log;

import care.milkway.kernel.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody noted at home.
 *
 * @param id made by her phone: the same entry sent twice is one
 * @param at when it was so
 * @param pain 0 to 10
 * @param lump the longest side in centimetres, 0 if it is gone, 5 for 5 or more
 * @param tasks what she has done of her plan
 */
public record LogEntry(
        UUID id,
        Instant at,
        Optional<Integer> pain,
        Optional<Integer> lump,
        Optional<Measured> temperature,
        boolean fed,
        boolean pumped,
        List<String> tasks) {

    /** @param unit C or F */
    public record Measured(BigDecimal degrees, String unit) {}

    /** @throws InvalidInput naming what can't be, or {@code entry} if it says nothing */
    public LogEntry {
        tasks = List.copyOf(tasks);
        if (pain.filter(each -> each < 0 || each > 10).isPresent()) {
            throw new InvalidInput("pain", "pain is told from 0 to 10");
        }
        if (lump.filter(each -> each < 0 || each > 5).isPresent()) {
            throw new InvalidInput("lump", "a lump is told from 0 to 5 cm");
        }
        if (!fed
                && !pumped
                && tasks.isEmpty()
                && Stream.of(pain, lump, temperature).allMatch(Optional::isEmpty)) {
            throw new InvalidInput("entry", "an entry says something");
        }
    }
}
