package care.milkway.staff;

import care.milkway.identity.Work;
import care.milkway.patient.ParentKeys;
import care.milkway.patient.Register;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A parent comes back, on a Monday at eight. */
@MilkwayTest
abstract class ParentsComeBack {

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ParentKeys keys;

    @Autowired
    Register register;

    @Autowired
    Work work;

    @LocalServerPort
    int port;

    BookedVisit visit;

    @BeforeEach
    void itIsMondayAtEight() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        visit = new BookedVisit(context);
    }
}
