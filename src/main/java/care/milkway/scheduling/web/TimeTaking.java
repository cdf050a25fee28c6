package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.eligibility.Verdict;
import care.milkway.kernel.AppointmentId;
import care.milkway.limits.RequestRates;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.limits.web.Visitors;
import care.milkway.page.PageLink;
import care.milkway.page.refusal.TooManyRequests;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.HoldRequest;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.web.TimesScreen.Asked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes a time for the browser that asks. If she held another of the same service, that one is free for others again. */
@Component
class TimeTaking {

    /** The time she tapped; nothing of it is believed. */
    record Wanted(
            Instant start,
            @Nullable String practitioner,
            @Nullable String site,
            @Nullable Mode mode,
            @Nullable UUID tap) {

        Preferences preferences() {
            return Preferences.of(blankIsNone(practitioner), null, blankIsNone(site), mode);
        }

        private static @Nullable String blankIsNone(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    private final Scheduling scheduling;
    private final Visitors visitors;
    private final RequestRates rates;
    private final HeldTimes heldTimes;
    private final SameTaps taps;
    private final TimesScreen screen;
    private final Clock clock;

    TimeTaking(
            Scheduling scheduling,
            Visitors visitors,
            RequestRates rates,
            HeldTimes heldTimes,
            SameTaps taps,
            TimesScreen screen,
            Clock clock) {
        this.scheduling = scheduling;
        this.visitors = visitors;
        this.rates = rates;
        this.heldTimes = heldTimes;
        this.taps = taps;
        this.screen = screen;
        this.clock = clock;
    }

    /** @param then what follows once she has it; else she sees that day, and a sentence why not */
    ModelAndView take(
            Asked asked,
            Wanted wanted,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<AppointmentId, ModelAndView> then) {
        var number = visitors.number(request);
        var client = visitors.client(request, number);
        rates.count(Rate.HOLDS, client);
        var clinic = asked.clinic();
        var wish = new HoldRequest(
                clinic,
                asked.service(),
                asked.evidence(),
                wanted.start(),
                wanted.preferences(),
                asked.language(),
                client);
        return switch (scheduling.hold(wish)) {
            case HoldResult.Done done -> {
                visitors.remember(number, request, response);
                yield then.apply(keep(asked, wanted, done.hold(), request, response));
            }
            case HoldResult.Taken _ ->
                hers(asked, wanted, request).map(then).orElseGet(() -> back(asked, wanted, "times.taken", request));
            case HoldResult.TooMany many -> {
                var hers = hers(asked, wanted, request);
                if (hers.isEmpty()) {
                    throw new TooManyRequests(TooManyRequests.Kind.TIMES, many.pause());
                }
                yield then.apply(hers.get());
            }
            case HoldResult.NotOffered _ -> back(asked, wanted, "times.notoffered", request);
            case HoldResult.LetterTooLate _ -> back(asked, wanted, "times.letterlate", request);
            case HoldResult.NotEligible refused ->
                refused.verdict() instanceof Verdict.AnswersNeeded
                        ? questions(asked, wanted)
                        : screen.refused(asked, refused.verdict());
        };
    }

    /** What only decides about this treatment is asked now; the time she chose comes back with her answer. */
    private static ModelAndView questions(Asked asked, Wanted wanted) {
        var address = UriComponentsBuilder.fromUriString(PageLink.treatmentQuestions(
                                asked.clinic().slug(), asked.service().code())
                        .in(asked.language()))
                .queryParam("start", wanted.start())
                .queryParamIfPresent("practitioner", Optional.ofNullable(wanted.practitioner()))
                .queryParamIfPresent("site", Optional.ofNullable(wanted.site()))
                .queryParamIfPresent("mode", Optional.ofNullable(wanted.mode()))
                .build()
                .encode();
        return new ModelAndView("redirect:" + address.toUriString());
    }

    private AppointmentId keep(
            Asked asked, Wanted wanted, Held hold, HttpServletRequest request, HttpServletResponse response) {
        var clinic = asked.clinic();
        var practitioner = clinic.practitioner(hold.plan().practitioner()).orElseThrow();
        var time = time(clinic, hold, asked.filter().query());
        heldTimes.of(clinic.id(), request).stream()
                .filter(each -> each.service().equals(time.service()) && each.isHeldAt(clock.instant()))
                .forEach(each -> scheduling.letGo(clinic.id(), each.id()));
        heldTimes.remember(clinic.id(), time, request, response);
        if (wanted.tap() != null) {
            taps.remember(wanted.tap(), wanted.start(), practitioner.key(), hold.id());
        }
        return hold.id();
    }

    /** A hold as her browser remembers it. */
    static HeldTime time(Clinic clinic, Held hold, String back) {
        var plan = hold.plan();
        return new HeldTime(
                hold.id(),
                plan.service(),
                plan.visit().start(),
                hold.until(),
                clinic.practitioner(plan.practitioner()).map(each -> each.key()).orElse(""),
                plan.site(),
                plan.mode(),
                back);
    }

    /** She may have it herself: by a tap a moment ago, or since she came back. */
    private Optional<AppointmentId> hers(Asked asked, Wanted wanted, HttpServletRequest request) {
        var practitioner = wanted.practitioner();
        if (practitioner == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(wanted.tap())
                .flatMap(tap -> taps.find(tap, wanted.start(), practitioner))
                .or(() -> heldTimes.of(asked.clinic().id(), request).stream()
                        .filter(each -> each.isHeldAt(clock.instant()) && each.isSame(wanted.start(), practitioner))
                        .map(HeldTime::id)
                        .findFirst());
    }

    /** The day she had chosen, with what is left of it. */
    private ModelAndView back(Asked asked, Wanted wanted, String notice, HttpServletRequest request) {
        var zone = asked.clinic().sites().getFirst().timeZone();
        var filter = asked.filter().on(wanted.start().atZone(zone).toLocalDate());
        return screen.show(asked.with(filter), notice, request);
    }
}
