package care.milkway.scheduling.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.TooManyRequests;
import care.milkway.page.Translations;
import care.milkway.scheduling.HoldRequest;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Offers;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.triage.CheckKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Choosing a time. */
@Controller
@RequestMapping("/{language:en|fr}/{slug}")
class TimesPage {

    /** What the form of the page sends along; nothing of it is believed. */
    record Choice(
            String service,
            @Nullable LocalDate day,
            @Nullable String practitioner,
            @Nullable String spoken,
            @Nullable String site,
            @Nullable Mode mode,
            @Nullable Integer limit) {

        Preferences preferences() {
            return Preferences.of(
                    blankIsNone(practitioner),
                    Optional.ofNullable(spoken).flatMap(Language::find).orElse(null),
                    blankIsNone(site),
                    mode);
        }

        int most() {
            return limit == null ? 12 : Math.clamp(limit, 1, 120);
        }

        private static @Nullable String blankIsNone(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final CheckKeys keys;
    private final Scheduling scheduling;
    private final Visitors visitors;
    private final RequestRates rates;
    private final Translations translations;
    private final Clock clock;

    TimesPage(
            Clinics clinics,
            Eligibility eligibility,
            CheckKeys keys,
            Scheduling scheduling,
            Visitors visitors,
            RequestRates rates,
            Translations translations,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.keys = keys;
        this.scheduling = scheduling;
        this.visitors = visitors;
        this.rates = rates;
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping("/times")
    ModelAndView times(
            @PathVariable Language language,
            @PathVariable String slug,
            Choice choice,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key) {
        var clinic = clinics.find(slug).orElseThrow(TimesPage::missing);
        var service = clinic.service(choice.service()).orElseThrow(TimesPage::missing);
        return switch (eligibility.toBook(clinic, service, keys.open(clinic.id(), key))) {
            case Verdict.Eligible eligible -> show(clinic, service, eligible, choice, language);
            case Verdict.NotEligible withheld -> refused(clinic, service, language, withheld);
            case Verdict.AnswersNeeded _ ->
                new ModelAndView(
                        PageLink.treatmentQuestions(slug, service.code()).redirect(language));
            case Verdict.CheckNeeded needed -> refused(clinic, service, language, needed);
        };
    }

    @PostMapping("/holds")
    ModelAndView hold(
            @PathVariable Language language,
            @PathVariable String slug,
            Choice choice,
            @RequestParam OffsetDateTime start,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        var clinic = clinics.find(slug).orElseThrow(TimesPage::missing);
        var service = clinic.service(choice.service()).orElseThrow(TimesPage::missing);
        var number = visitors.number(asked);
        var client = visitors.client(asked, number);
        rates.count(Rate.HOLDS, client);
        var request = new HoldRequest(
                clinic,
                service,
                keys.open(clinic.id(), key),
                start.toInstant(),
                choice.preferences(),
                language,
                client);
        return switch (scheduling.hold(request)) {
            case HoldResult.Done done -> {
                visitors.remember(number, asked, answer);
                yield new ModelAndView(
                        PageLink.hold(slug, done.hold().id().value()).redirect(language));
            }
            case HoldResult.TooMany many -> throw new TooManyRequests(TooManyRequests.Kind.TIMES, many.pause());
            case HoldResult.Taken taken -> taken(clinic, service, choice, language, taken.next());
            case HoldResult.NotOffered _ -> taken(clinic, service, choice, language, Offers.none());
            case HoldResult.LetterNeeded _ -> taken(clinic, service, choice, language, Offers.none());
            case HoldResult.NotEligible refused ->
                refused.verdict() instanceof Verdict.AnswersNeeded
                        ? asked(slug, service, choice, start, language)
                        : refused(clinic, service, language, refused.verdict());
        };
    }

    /** What only decides about this treatment is asked now; the time she chose comes back with her answer. */
    private static ModelAndView asked(
            String slug, Service service, Choice choice, OffsetDateTime start, Language language) {
        var address = new StringBuilder(
                PageLink.treatmentQuestions(slug, service.code()).redirect(language));
        address.append("&start=").append(URLEncoder.encode(start.toString(), StandardCharsets.UTF_8));
        choice.preferences().practitioner().ifPresent(each -> address.append("&practitioner=")
                .append(each));
        choice.preferences().site().ifPresent(each -> address.append("&site=").append(each));
        choice.preferences().mode().ifPresent(each -> address.append("&mode=").append(each));
        return new ModelAndView(address.toString());
    }

    private ModelAndView show(
            Clinic clinic, Service service, Verdict.Eligible eligible, Choice choice, Language language) {
        var search = new Search(
                clinic,
                service,
                eligible,
                Optional.ofNullable(choice.day()),
                choice.day() == null ? 14 : 1,
                choice.most(),
                choice.preferences());
        return page(clinic, service, choice, language, scheduling.soonest(search), false);
    }

    private ModelAndView taken(Clinic clinic, Service service, Choice choice, Language language, Offers next) {
        var page = page(clinic, service, choice, language, next, true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(
            Clinic clinic, Service service, Choice choice, Language language, Offers offers, boolean justTaken) {
        var t = translations.in(language);
        var today =
                LocalDate.ofInstant(clock.instant(), clinic.sites().getFirst().timeZone());
        return Page.personal(t, path(clinic, service), t.get("times.title"))
                .of(ClinicFrames.of(clinic))
                .show(
                        "scheduling/times",
                        new TimesView(
                                clinic,
                                service,
                                offers,
                                choice.preferences(),
                                choice.day(),
                                today,
                                choice.most(),
                                justTaken));
    }

    private ModelAndView refused(Clinic clinic, Service service, Language language, Verdict verdict) {
        var t = translations.in(language);
        var page = Page.personal(t, PageLink.ductCheck(clinic.slug()).path(), t.get("times.refused.title"))
                .of(ClinicFrames.of(clinic))
                .show("scheduling/refused", RefusedView.of(clinic, service, verdict));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static String path(Clinic clinic, Service service) {
        return PageLink.times(clinic.slug(), service.code()).path();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
