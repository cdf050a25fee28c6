package care.milkway.limits;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits as the operator set them; the usual ones are in application.properties. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LimitsConfiguration.class);

    @Bean
    Limits limits(
            @Value("${milkway.limits}") String wanted,
            @Value("${milkway.limits.holds-of-one-visitor}") int holdsOfOneVisitor,
            @Value("${milkway.limits.holds-of-one-network}") int holdsOfOneNetwork,
            @Value("${milkway.limits.times-of-one-network}") int timesOfOneNetwork,
            @Value("${milkway.limits.holds-an-hour}") int holdsAnHour,
            @Value("${milkway.limits.letters-an-hour}") int lettersAnHour,
            @Value("${milkway.limits.checks-an-hour}") int checksAnHour,
            @Value("${milkway.limits.sign-ins-an-hour}") int signInsAnHour,
            @Value("${milkway.limits.bookings-of-one-contact}") int bookingsOfOneContact,
            @Value("${milkway.limits.emails-a-day}") int emailsADay) {
        return new Limits(
                on(wanted),
                positive("holds-of-one-visitor", holdsOfOneVisitor),
                positive("holds-of-one-network", holdsOfOneNetwork),
                positive("times-of-one-network", timesOfOneNetwork),
                positive("holds-an-hour", holdsAnHour),
                positive("letters-an-hour", lettersAnHour),
                positive("checks-an-hour", checksAnHour),
                positive("sign-ins-an-hour", signInsAnHour),
                positive("bookings-of-one-contact", bookingsOfOneContact),
                positive("emails-a-day", emailsADay));
    }

    /** Who switches them off is told at every start. */
    static boolean on(String wanted) {
        return switch (wanted) {
            case "on" -> true;
            case "off" -> {
                LOG.warn("MILKWAY_LIMITS=off: one client can take every time of a clinic and fill anybody's mailbox,"
                        + " unless a gateway in front limits it");
                yield false;
            }
            default -> throw new IllegalArgumentException("MILKWAY_LIMITS is on or off.");
        };
    }

    private static int positive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "milkway.limits." + name + " is a number from 1 on; MILKWAY_LIMITS=off ends all limits.");
        }
        return number;
    }
}
