package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.content.ContentPage;
import care.milkway.episode.reading.ArticleToRead;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The library, beside what she was given of it; public for the templates.
 *
 * @param plan the address of her plan, without language
 * @param found what the library has on the words, or all of it
 * @param words what was looked for, or nothing
 * @param notice the key of a sentence, or empty
 * @param mayWrite whether she is a practitioner who may give it
 */
public record ReadingView(
        Clinic clinic,
        String plan,
        List<ArticleToRead> given,
        List<ContentPage> found,
        String words,
        String notice,
        boolean mayWrite) {

    public boolean isGiven(ContentPage page) {
        return given.stream().anyMatch(each -> each.name().equals(page.name()));
    }

    /** On the clock of the clinic’s first site. */
    public ZonedDateTime at(Instant moment) {
        return moment.atZone(clinic.sites().getFirst().timeZone());
    }
}
