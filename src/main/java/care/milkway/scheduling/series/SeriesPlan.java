package care.milkway.scheduling.series;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.InvalidInput;
import java.util.stream.Stream;

/** What is to be repeated every week, and what speaks for her who comes. */
public record SeriesPlan(Clinic clinic, Service service, Evidence evidence, Mode mode) {

    /** So many weeks a series has at most: a quarter of a year. */
    public static final int MOST_VISITS = 12;

    public SeriesPlan {
        if (!service.modes().contains(mode)) {
            throw new InvalidInput("mode", "the clinic does not give this service in this way");
        }
    }

    /** How many visits the programmes of a clinic have that are made of this service. */
    public static Stream<Integer> offered(Clinic clinic, Service service) {
        return clinic.packages().stream()
                .filter(each -> each.service().equals(service.code()))
                .map(each -> each.visits())
                .filter(visits -> visits > 1 && visits <= MOST_VISITS);
    }
}
