package care.milkway.clinic.reported;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Treatment;
import java.util.Optional;

/** Knows from memory alone what became of people; who counts it knows it, the clinic's pages show it. */
public interface ReportedOutcomes {

    /** How people with this treatment fared; none as long as too few are counted to say anything. */
    Optional<FeltBetter> of(Clinic clinic, Treatment treatment);
}
