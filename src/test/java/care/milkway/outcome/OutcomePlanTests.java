package care.milkway.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.MilkwayTest;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counting a large clinic takes seconds: with 33,000 people one figure took six minutes, and the page answered nothing. */
@MilkwayTest
class OutcomePlanTests {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(OutcomeFigure.class)
    void noFigureLooksThroughAllEpisodesForEachPersonAnew(OutcomeFigure figure) {
        var plan = jdbc.sql("explain " + OutcomeRows.statement(figure))
                .param("clinic", UUID.randomUUID())
                .param("until", OffsetDateTime.parse("2026-10-01T00:00:00-04:00"))
                .param("zone", "America/Toronto")
                .query(String.class)
                .list();
        assertThat(plan).noneMatch(line -> line.contains("SubPlan"));
    }
}
