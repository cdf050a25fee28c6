package care.milkway.scheduling.series;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.clinic.VisitPackage;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.InvalidInput;
import care.milkway.patient.PatientId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be repeated every week, and what speaks for her who comes.
 *
 * @param patient who that is, where it is known before she books: a letter of hers that was accepted serves again
 */
public record SeriesPlan(Clinic clinic, Service service, Evidence evidence, Mode mode, Optional<PatientId> patient) {

    /** So many weeks a series has at most: a quarter of a year. */
    public static final int MOST_VISITS = 12;

    /** Of somebody who is not known yet. */
    public SeriesPlan(Clinic clinic, Service service, Evidence evidence, Mode mode) {
        this(clinic, service, evidence, mode, Optional.empty());
    }

    public SeriesPlan {
        if (!service.modes().contains(mode)) {
            throw new InvalidInput("mode", "the clinic does not give this service in this way");
        }
    }

    SeriesPlan with(Evidence other) {
        return new SeriesPlan(clinic, service, other, mode, patient);
    }

    /** What the clinic sells so many visits of this service as, if it does; each else costs what one costs. */
    public Optional<VisitPackage> programme(int visits) {
        return clinic.packages().stream()
                .filter(each -> each.service().equals(service.code()) && each.visits() == visits)
                .findFirst();
    }

    /** How many visits the programmes of a clinic have that are made of this service. */
    public static Stream<Integer> offered(Clinic clinic, Service service) {
        return clinic.packages().stream()
                .filter(each -> each.service().equals(service.code()))
                .map(each -> each.visits())
                .filter(visits -> visits > 1 && visits <= MOST_VISITS);
    }
}
