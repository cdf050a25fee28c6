package care.milkway.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The same with limits that are soon met; where somebody comes from, a proxy in front tells. These share a context too. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MilkwayTest
@TestPropertySource(
        properties = {
            "milkway.limits=on",
            "milkway.limits.holds-of-one-network=4",
            "milkway.limits.holds-an-hour=30",
            "milkway.limits.checks-an-hour=20",
            "milkway.limits.sign-ins-an-hour=6",
            "milkway.proxies=127.0.0.1"
        })
public @interface LimitedMilkwayTest {}
