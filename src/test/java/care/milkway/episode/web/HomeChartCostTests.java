package care.milkway.episode.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.episode.EpisodeStep;
import care.milkway.episode.log.HomeLog.KeptEntry;
import care.milkway.episode.log.LogEntry;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.testing.Allocation;
import care.milkway.testing.MilkwayTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A chart is drawn for whoever looks, so it must not cost what a whole clinic needs. */
@MilkwayTest
class HomeChartCostTests {

    /** In bytes. Entries of one minute kept it looking for marks for seconds. */
    private static final long CEILING = 30_000_000;

    private static final Instant MONDAY = Instant.parse("2026-11-23T13:00:00Z");

    @Autowired
    Translations translations;

    @ParameterizedTest
    @ValueSource(strings = {"PT0.003S", "P15D"})
    void entriesAreDrawnCheaplyHoweverNearToEachOther(Duration apart) {
        var entries = LongStream.range(0, 5)
                .mapToObj(number -> entry(MONDAY.plus(apart.multipliedBy(number)), (int) number))
                .toList();
        var visit = new EpisodeStep(EpisodeStep.Kind.VISIT, UUID.randomUUID(), MONDAY, Optional.empty(), false);
        var t = translations.in(Language.FR);
        assertThat(Allocation.bytes(() -> HomeChart.svg(entries, List.of(visit), ZoneId.of("America/Toronto"), t)))
                .isLessThan(CEILING);
    }

    private static KeptEntry entry(Instant at, int pain) {
        return new KeptEntry(
                new LogEntry(
                        UUID.randomUUID(),
                        at,
                        Optional.of(pain),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        List.of()),
                Optional.empty());
    }
}
