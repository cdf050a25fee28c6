package care.milkway.testing;

import care.milkway.Milkway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another program on the database of the first, with a port, a memory and a clock of its own. */
public final class SecondProgram {

    private SecondProgram() {}

    public static ConfigurableApplicationContext beside(Environment first) {
        return new SpringApplicationBuilder(Milkway.class, MilkwayTest.Setting.class)
                .properties("server.port=0", "milkway.clinics=clinics")
                .properties(TestDatabase.settingsOf(first))
                .run();
    }
}
