package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Search;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of free times, wherever she comes to it from. */
@Component
class TimesScreen {

    /** Whose times of which service, as whom and in which language. */
    record Asked(Clinic clinic, Service service, Evidence evidence, TimesFilter filter, Language language) {

        /** How it would take place: as she asked, else at the clinic before video before phone. */
        Mode mode() {
            var asked = filter.mode();
            if (asked != null && !service.modes().contains(asked)) {
                throw new InvalidInput("mode", "the clinic does not give this service in this way");
            }
            return asked != null
                    ? asked
                    : service.modes().stream().min(Mode::compareTo).orElseThrow();
        }

        Asked with(TimesFilter other) {
            return new Asked(clinic, service, evidence, other, language);
        }
    }

    private final Eligibility eligibility;
    private final Scheduling scheduling;
    private final HeldTimes heldTimes;
    private final Translations translations;
    private final Clock clock;

    TimesScreen(
            Eligibility eligibility,
            Scheduling scheduling,
            HeldTimes heldTimes,
            Translations translations,
            Clock clock) {
        this.eligibility = eligibility;
        this.scheduling = scheduling;
        this.heldTimes = heldTimes;
        this.translations = translations;
        this.clock = clock;
    }

    /** @param notice the key of a sentence about the time she chose, or empty */
    ModelAndView show(Asked asked, String notice, HttpServletRequest request) {
        var mode = asked.mode();
        return switch (eligibility.toBook(asked.clinic(), asked.service(), asked.evidence())) {
            case Eligible eligible -> page(asked, mode, eligible, notice, request);
            case Verdict.AnswersNeeded _ ->
                new ModelAndView(PageLink.treatmentQuestions(
                                asked.clinic().slug(), asked.service().code())
                        .redirect(asked.language()));
            case Verdict.NotEligible withheld -> refused(asked, withheld);
            case Verdict.CheckNeeded needed -> refused(asked, needed);
        };
    }

    private ModelAndView page(Asked asked, Mode mode, Eligible eligible, String notice, HttpServletRequest request) {
        var clinic = asked.clinic();
        var service = asked.service();
        var filter = asked.filter();
        var days = scheduling.days(search(asked, eligible), Optional.ofNullable(filter.day()), filter.wantedPart());
        var path = PageLink.times(clinic.slug(), service.code()).path();
        var held = heldTimes.of(clinic.id(), request).stream()
                .filter(each -> each.service().equals(service.code()) && each.isHeldAt(clock.instant()))
                .findFirst();
        var list = new DayList(clinic, service, days, filter, path);
        var t = translations.in(asked.language());
        var page = Page.personal(t, list.at(filter), t.get("times.title"))
                .of(ClinicFrames.of(clinic))
                .show("scheduling/times", new TimesView(list, mode, held, UUID.randomUUID(), notice));
        if (!notice.isEmpty()) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    private static Search search(Asked asked, Eligible eligible) {
        return new Search(
                asked.clinic(),
                asked.service(),
                eligible,
                Optional.empty(),
                1,
                1,
                asked.filter().preferences());
    }

    ModelAndView refused(Asked asked, Verdict verdict) {
        var t = translations.in(asked.language());
        var clinic = asked.clinic();
        var page = Page.personal(t, PageLink.ductCheck(clinic.slug()).path(), t.get("times.refused.title"))
                .of(ClinicFrames.of(clinic))
                .show("scheduling/refused", RefusedView.of(clinic, asked.service(), verdict));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Whether somebody could still have this very time, as far as anybody can tell before she asks for it. */
    boolean isFree(Asked asked, HeldTime time) {
        if (!asked.service().modes().contains(time.mode())
                || !(eligibility.toBook(asked.clinic(), asked.service(), asked.evidence())
                        instanceof Eligible eligible)) {
            return false;
        }
        var zone = asked.clinic()
                .site(time.site())
                .orElseGet(() -> asked.clinic().sites().getFirst())
                .timeZone();
        var day = time.start().atZone(zone).toLocalDate();
        var same = new TimesFilter(day, null, time.practitioner(), null, time.site(), time.mode());
        return scheduling.days(search(asked.with(same), eligible), Optional.of(day), Optional.empty()).times().stream()
                .anyMatch(offer -> offer.visit().start().equals(time.start()));
    }
}
