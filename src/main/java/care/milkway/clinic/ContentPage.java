package care.milkway.clinic;

import care.milkway.kernel.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * A page of a clinic's own words.
 *
 * @param path where it stands, such as home or services/pelvic-floor-therapy
 * @param html the text, made from Markdown: no HTML of the author's own gets through
 * @param reviewedOn when somebody last checked it against its sources
 * @param questions asked often, with answers
 * @param homeCare where the sources about care at home agree and where they do not
 */
public record ContentPage(
        String path,
        String title,
        String description,
        Language language,
        LocalDate reviewedOn,
        List<Source> sources,
        List<Question> questions,
        List<HomeCare> homeCare,
        String html) {

    /** @param verified whether somebody read the source itself; one quoted from memory is shown as unverified */
    public record Source(String key, String text, boolean verified) {}

    /** A question people ask, and its answer. */
    public record Question(String ask, String answer) {}

    /**
     * One thing people do at home.
     *
     * @param clinic what the clinic's tradition says
     * @param guideline what the guidelines say
     * @param conflict whether the two disagree
     * @param advice what we suggest until they agree
     * @param sources keys of the page's sources
     */
    public record HomeCare(
            String topic, String clinic, String guideline, boolean conflict, String advice, List<String> sources) {}
}
