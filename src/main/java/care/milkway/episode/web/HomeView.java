package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.SeekCare.CareAdvice;
import care.milkway.episode.Episode;
import care.milkway.episode.EpisodeStep;
import care.milkway.episode.Recurrence;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Her days at home; public for the templates.
 *
 * @param here the address of this page, without language
 * @param askedAt when she is asked how she is; none if she is not
 * @param question where she says how she is, without language; none while nothing is asked
 */
public record HomeView(
        Clinic clinic,
        Episode episode,
        String here,
        List<EpisodeStep> steps,
        Recurrence recurrence,
        Optional<Instant> askedAt,
        Optional<PageLink> question,
        List<CareAdvice> care) {

    /** On the clock of the clinic's first site. */
    public ZonedDateTime at(Instant moment) {
        return moment.atZone(clinic.sites().getFirst().timeZone());
    }

    public String sentence(EpisodeStep step, Texts t) {
        return t.get(
                "home.step." + step.kind(),
                step.disposition().map(each -> t.get(each.messageKey())).orElse(""));
    }
}
