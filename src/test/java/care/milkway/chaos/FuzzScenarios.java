package care.milkway.chaos;

import static care.milkway.clinic.Profession.MASSAGE_THERAPIST;
import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.chaos.fuzz.Fuzz;
import care.milkway.chaos.fuzz.FuzzReport;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Treatment;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Two thousand requests that nobody should send; {@code bin/chaos fuzz} sends more of them. */
@MilkwayTest
@ExtendWith(OutputCaptureExtension.class)
class FuzzScenarios {

    private static final long SEED = 6;

    @Autowired
    Clinics clinics;

    @Autowired
    HandClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void nonsenseIsRefusedPolitelyAndChangesNothing(CapturedOutput log) throws SQLException {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        var clinic = aClinic()
                .with(
                        visit("ULTRASOUND", Treatment.ULTRASOUND).withDevice(),
                        visit("SCAR", Treatment.SCAR_THERAPY),
                        practitioner("mei", MASSAGE_THERAPIST).working("09:00-17:00"),
                        room("maple"),
                        device("us-one"))
                .describedIn(clinics);
        var report = send(clinic.slug());
        assertThat(report.findings()).as(report.text()).isEmpty();
        assertThat(report.accepted()).as(report.text()).isBetween(300, 1_700);
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    /** Looks at the tables after each request, on one connection. */
    private FuzzReport send(String slug) throws SQLException {
        try (var connection = TestDatabase.dataSource(environment).getConnection()) {
            var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return new Fuzz(port, slug, database, SEED).send(2_000);
        }
    }
}
