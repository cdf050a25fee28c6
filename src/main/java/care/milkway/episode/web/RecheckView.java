package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.SeekCare.CareAdvice;
import care.milkway.episode.recheck.Recheck;
import care.milkway.page.PageLink;
import care.milkway.triage.questionnaire.Questionnaire;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * The question how she is; public for the templates.
 *
 * @param here the address of this page, without language
 * @param wrong by field, the key of a sentence
 * @param care when not to wait
 * @param over whether it was asked too long ago
 */
public record RecheckView(
        Clinic clinic,
        Recheck recheck,
        String here,
        HowSheIs form,
        Map<String, String> wrong,
        List<CareAdvice> care,
        boolean over) {

    /** The signs of a list, by code. */
    public List<String> codes(String field) {
        return Questionnaire.ductCheck()
                .find(field)
                .map(question -> question.codes())
                .orElse(List.of());
    }

    public List<String> lists() {
        return HowSheIs.SIGNS;
    }

    /** Asked about a visit, or about a check. */
    public String about() {
        return switch (recheck.about()) {
            case VISIT -> "recheck.about.visit";
            case CHECK, RECHECK, BOOKING -> "recheck.about.check";
        };
    }

    /** On the clock of the clinic's first site. */
    public ZonedDateTime at(Instant moment) {
        return moment.atZone(clinic.sites().getFirst().timeZone());
    }

    public PageLink check() {
        return PageLink.ductCheck(clinic.slug());
    }
}
