package care.milkway.clinic.content;

import care.milkway.clinic.brand.PictureUse;
import care.milkway.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of a clinic's own words.
 *
 * @param path where it stands, such as home or services/pelvic-floor-therapy
 * @param lead what is said first; where there is none, the description
 * @param brief the headings of what everybody should see; the rest is folded
 * @param introduction what stands before the first heading, made from Markdown: no HTML of the author's own gets through
 * @param sections what stands under each heading
 * @param words how many there are
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
        String lead,
        @Nullable PictureUse picture,
        List<String> brief,
        String introduction,
        List<Section> sections,
        int words) {

    /** A heading and what stands under it, as HTML. */
    public record Section(String heading, String html) {

        /** The heading as plain text: what the renderer wrote for a sign is the sign again. */
        public String title() {
            return heading.replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
        }
    }

    /** The whole text. */
    public String html() {
        return sections.stream()
                .map(each -> "<h2>" + each.heading() + "</h2>\n" + each.html())
                .collect(Collectors.joining("\n", introduction + "\n", ""))
                .trim();
    }

    /** What everybody should see. */
    public List<Section> open() {
        return brief.isEmpty()
                ? sections
                : sections.stream().filter(each -> brief.contains(each.title())).toList();
    }

    /** What is for who wants to know more. */
    public List<Section> folded() {
        return brief.isEmpty()
                ? List.of()
                : sections.stream()
                        .filter(each -> !brief.contains(each.title()))
                        .toList();
    }

    /** How long it takes to read, in minutes, at 200 words a minute. */
    public int minutes() {
        return Math.max(1, Math.ceilDiv(words, 200));
    }

    /** The end of its address. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

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
