package care.milkway.staff;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program runs, and it is Monday, eight in the morning. */
@MilkwayTest
public abstract class AtTheProgram {

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected HandClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @LocalServerPort
    protected int port;

    @BeforeEach
    void itIsMondayAtEight() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }
}
