package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.email.EmailAddress;
import care.milkway.episode.EpisodeLinks;
import care.milkway.episode.recheck.Rechecks;
import care.milkway.episode.recheck.Rechecks.TypedAddress;
import care.milkway.kernel.Language;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.triage.Check;
import care.milkway.triage.CheckKeys;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.rules.Disposition;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

/** Who has not booked says where she wants to be asked in a day how she is. Whose check it is, her cookie says. */
@Controller
@RequestMapping("/{language:en|fr}/{slug}/duct-check/recheck")
class AskMePages {

    private static final Set<Disposition> LEFT_AT_HOME = EnumSet.of(Disposition.SELF_CARE, Disposition.TREATMENT);

    private final Clinics clinics;
    private final DuctChecks checks;
    private final CheckKeys keys;
    private final Rechecks rechecks;
    private final EpisodeLinks links;
    private final RequestRates rates;
    private final Visitors visitors;
    private final Translations translations;

    AskMePages(
            Clinics clinics,
            DuctChecks checks,
            CheckKeys keys,
            Rechecks rechecks,
            EpisodeLinks links,
            RequestRates rates,
            Visitors visitors,
            Translations translations) {
        this.clinics = clinics;
        this.checks = checks;
        this.keys = keys;
        this.rechecks = rechecks;
        this.links = links;
        this.rates = rates;
        this.visitors = visitors;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable Language language,
            @PathVariable String slug,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key) {
        var clinic = clinic(slug);
        return find(clinic, key).isPresent()
                ? page(language, clinic, new AskMeView(clinic, "", false))
                : new ModelAndView(PageLink.ductCheck(slug).redirect(language));
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String email,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key,
            HttpServletRequest request) {
        var clinic = clinic(slug);
        var check = find(clinic, key);
        if (check.isEmpty()) {
            return new ModelAndView(PageLink.ductCheck(slug).redirect(language));
        }
        var address = EmailAddress.find(email.strip()).map(EmailAddress::value);
        if (address.isEmpty()) {
            var again = page(language, clinic, new AskMeView(clinic, email, true));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        rates.count(Rate.CHECKS, visitors.client(request));
        var episode = rechecks.ask(clinic, check.get(), new TypedAddress(address.get(), language));
        return new ModelAndView(links.home(clinic.id(), episode.id()).redirect(language));
    }

    /** Only of what is looked after at home somebody is asked; in all else she has been told what to do. */
    private Optional<Check> find(Clinic clinic, String key) {
        return keys.open(clinic.id(), key)
                .flatMap(id -> checks.find(clinic.id(), id))
                .filter(check -> check.finishedAt().isPresent()
                        && LEFT_AT_HOME.contains(check.result(clinic.triage()).disposition()));
    }

    private ModelAndView page(Language language, Clinic clinic, AskMeView view) {
        var t = translations.in(language);
        return Page.personal(t, PageLink.checkReminder(clinic.slug()).path(), t.get("askme.title"))
                .of(ClinicFrames.of(clinic))
                .show("episode/askme", view);
    }

    private Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
