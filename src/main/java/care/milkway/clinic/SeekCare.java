package care.milkway.clinic;

import care.milkway.kernel.Language;
import java.util.List;

/**
 * When to seek care at once, and where: told on every page and in every message by whoever keeps the rules, so that nobody
 * says anything else than they do.
 */
public interface SeekCare {

    /**
     * One thing to do, and for which signs.
     *
     * @param lead what to do, with the numbers of the clinic's country
     * @param signs for each of these
     */
    record CareAdvice(String lead, List<String> signs) {

        public CareAdvice {
            signs = List.copyOf(signs);
        }
    }

    /** The most urgent first. */
    List<CareAdvice> of(Clinic clinic, Language language);

    /** The same in whole sentences, where there is no room for lists. */
    List<String> sentences(Clinic clinic, Language language);

    /** Of those only the ones about emergencies, for a calendar: others may see it, and these say nothing of a visit. */
    List<String> emergencies(Clinic clinic, Language language);
}
