package care.milkway.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test with the whole of Milkway on a real database and with the demo clinics in it. All of them share one context:
 * whoever changes something does it in a clinic of her own, so nothing has to be cleared away. Nothing is limited, since all
 * come from one address, and nothing is swept behind anybody's back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "milkway.clinics=clinics",
            "milkway.limits=off",
            "milkway.holds.swept-every=P1D",
            "milkway.due.on=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MilkwayTest.Setting.class)
public @interface MilkwayTest {

    /** What is not as in real life. */
    @TestConfiguration(proxyBeanMethods = false)
    class Setting {

        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock();
        }

        /** Looks into every table of every clinic, which no role of the program can. */
        @Bean
        @Primary
        JdbcClient administrator(Environment environment) {
            return TestDatabase.administrator(environment);
        }

        @Bean
        Announced announced() {
            return new Announced();
        }
    }
}
