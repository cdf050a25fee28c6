package care.milkway.scheduling.web.series;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.reminder.TextsOffered;
import care.milkway.scheduling.series.Series;
import care.milkway.scheduling.series.SeriesPlan;
import care.milkway.scheduling.series.SeriesVisit;
import care.milkway.scheduling.series.SeriesWeek;
import care.milkway.scheduling.web.DayList;
import care.milkway.scheduling.web.TimesFilter;
import care.milkway.scheduling.web.appointment.ProgrammePrice;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What she sees of a series before it is booked. */
@Component
class SeriesScreens {

    private final Eligibility eligibility;
    private final Scheduling scheduling;
    private final Series series;
    private final Translations translations;
    private final TextsOffered texts;
    private final Clock clock;

    SeriesScreens(
            Eligibility eligibility,
            Scheduling scheduling,
            Series series,
            Translations translations,
            TextsOffered texts,
            Clock clock) {
        this.eligibility = eligibility;
        this.scheduling = scheduling;
        this.series = series;
        this.translations = translations;
        this.texts = texts;
        this.clock = clock;
    }

    /** Where the page of single times has something to say or to ask first, she is led there. */
    Optional<ModelAndView> refused(SeriesPlan plan, Language language) {
        return eligible(plan).isPresent() ? Optional.empty() : Optional.of(single(plan, language));
    }

    /** Where its visits are booked one by one. */
    ModelAndView single(SeriesPlan plan, Language language) {
        return new ModelAndView(
                PageLink.times(plan.clinic().slug(), plan.service().code()).redirect(language));
    }

    private Optional<Eligible> eligible(SeriesPlan plan) {
        return switch (eligibility.toBook(plan.clinic(), plan.service(), plan.evidence())) {
            case Eligible eligible -> Optional.of(eligible);
            case Verdict.NotEligible _, Verdict.AnswersNeeded _, Verdict.CheckNeeded _ -> Optional.empty();
        };
    }

    ModelAndView times(SeriesPlan plan, Language language, TimesFilter filter, int visits) {
        var clinic = plan.clinic();
        var eligible =
                eligible(series.withLetter(plan, clock.instant(), visits)).orElseThrow();
        var preferences = Preferences.of(filter.practitioner(), null, filter.site(), plan.mode());
        var withoutLetters = new Eligible(eligible.open(), Set.of());
        var search = new Search(clinic, plan.service(), withoutLetters, Optional.empty(), 1, 1, preferences);
        var days = scheduling.days(search, Optional.ofNullable(filter.day()), Optional.empty());
        var path = path(clinic, plan);
        var list = new DayList(clinic, plan.service(), days, filter, path);
        var t = translations.in(language);
        return Page.personal(t, list.at(filter), t.get("series.title", visits))
                .of(ClinicFrames.of(clinic))
                .show("scheduling/series", new SeriesTimesView(list, plan.mode(), visits, plan.programme(visits)));
    }

    private static String path(Clinic clinic, SeriesPlan plan) {
        return PageLink.series(clinic.slug(), plan.service().code()).path();
    }

    ModelAndView weeks(
            SeriesPlan plan,
            Language language,
            SeriesForm form,
            int visits,
            Map<String, String> typed,
            SequencedMap<String, String> wrong,
            String notice) {
        var clinic = plan.clinic();
        var first = form.first();
        var weeks = series.weeks(plan, first, visits);
        var fields = new HashMap<>(typed);
        fields.put("time", form.text("time")); // from which the weeks are counted again after a mistake
        var t = translations.in(language);
        var view = new SeriesView(
                clinic,
                plan.service(),
                plan.mode(),
                lines(clinic, first, weeks, fields),
                total(plan, first),
                programme(plan, first, visits),
                fields,
                wrong,
                form.text("key").isEmpty() ? UUID.randomUUID() : form.key(),
                notice,
                texts.any());
        var path = path(clinic, plan);
        return Page.personal(t, path, t.get("series.weeks.title", visits))
                .of(ClinicFrames.of(clinic))
                .show("scheduling/seriesweeks", view);
    }

    /** What one visit costs with whoever was chosen. */
    static BigDecimal total(SeriesPlan plan, SeriesVisit visit) {
        return plan.service().priceWith(chosen(plan, visit).profession()).total();
    }

    /** What it costs with whoever was chosen, once it is moved. */
    static BigDecimal total(SeriesPlan plan, Booked booked, SeriesVisit visit) {
        return booked.plan()
                .movedPrice(plan.service(), chosen(plan, visit).profession())
                .total();
    }

    private static Practitioner chosen(SeriesPlan plan, SeriesVisit visit) {
        return plan.clinic()
                .practitioner(visit.practitioner())
                .orElseThrow(() -> new InvalidInput("time", "a time of the page is needed"));
    }

    private static Optional<ProgrammePrice> programme(SeriesPlan plan, SeriesVisit first, int visits) {
        var tax = plan.service().taxFor(chosen(plan, first).profession());
        return plan.programme(visits).map(each -> ProgrammePrice.of(each, tax));
    }

    static List<WeekLine> lines(Clinic clinic, SeriesVisit first, List<SeriesWeek> weeks, Map<String, String> typed) {
        var zone = clinic.site(first.site())
                .orElseGet(() -> clinic.sites().getFirst())
                .timeZone();
        return WeekLine.of(weeks, zone, typed);
    }
}
