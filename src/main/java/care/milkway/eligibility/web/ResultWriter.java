package care.milkway.eligibility.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.SeekCare.CareAdvice;
import care.milkway.clinic.Service;
import care.milkway.clinic.content.ContentPage;
import care.milkway.eligibility.SoonestTimes;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.web.ResultView.LinkView;
import care.milkway.eligibility.web.ResultView.ReasonView;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import care.milkway.triage.Check;
import care.milkway.triage.FindOutView;
import care.milkway.triage.HelpLineTexts;
import care.milkway.triage.RecordedResult;
import care.milkway.triage.Route;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.rules.Citation;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a finished duct check means for one person. Pure. */
final class ResultWriter {

    private static final String HARM = "harmThoughts";
    private static final String EMERGENCY_SIGNS = "emergencySigns";

    private final Clinic clinic;
    private final Check check;
    private final String link;
    private final SoonestTimes times;
    private final List<CareAdvice> seekCare;
    private final TreatmentChange changed;
    private final RecordedResult result;
    private final RecordedResult today;
    private final Texts t;
    private final HelpLineTexts sentences;

    ResultWriter(Clinic clinic, Check check, String link, SoonestTimes times, List<CareAdvice> seekCare, Texts t) {
        this.clinic = clinic;
        this.check = check;
        this.link = link;
        this.times = times;
        this.seekCare = seekCare;
        this.changed = new TreatmentChange(check.answers(), t);
        this.result = check.result(clinic.triage());
        this.today = check.resultNow(clinic.triage());
        this.t = t;
        this.sentences = HelpLineTexts.of(t, clinic.helpLines());
    }

    /** @param verdicts for every service of the clinic */
    ResultView view(Map<Service, Verdict> verdicts, Optional<ContentPage> homeCare) {
        var disposition = result.disposition();
        var urgent = disposition.atLeastAsUrgentAs(Disposition.MENTAL_HEALTH_EMERGENCY);
        var recommendation = new Recommendation(clinic, verdicts, times, changed, t);
        return new ResultView(
                tone(disposition),
                t.get(disposition.messageKey()),
                sentences.get(disposition.messageKey() + ".next"),
                new HeadReasons(result, t).sentences(urgent),
                Calls.inCrisis(moreUrgent(), unsureAboutHarm()) ? sentences.get("result.crisis") : null,
                urgent || !result.missing().contains(EMERGENCY_SIGNS) ? null : FindOutView.of(sentences),
                urgent ? null : recommendation.after(moreUrgent()).orElse(null),
                link,
                urgent,
                new Calls(clinic.helpLines(), t).after(moreUrgent(), unsureAboutHarm()),
                result.missing().stream()
                        .filter(linkId -> Questionnaire.ductCheck().find(linkId).isPresent())
                        .map(this::missing)
                        .toList(),
                base() + "/duct-check",
                verdicts.containsValue(new Verdict.CheckNeeded()),
                urgent
                        ? List.of()
                        : new ServiceOffers(clinic, verdicts, recommendation.service(moreUrgent()), t).views(),
                urgent ? List.of() : result.reasons().stream().map(this::reason).toList(),
                result.notices().stream().map(this::notice).toList(),
                seekCare,
                PageLink.checkNote(clinic.slug()).in(t.language()),
                Recommendation.doctorFirst(result),
                homeCare.orElse(null),
                clinic.sites().getFirst().country().equals("US"),
                recheck(disposition),
                leftAtHome(disposition) ? PageLink.checkReminder(clinic.slug()).in(t.language()) : null,
                steps(),
                address(Route.NUMBERS),
                rulesSince(),
                versions(check.finish().orElseThrow()));
    }

    /** A call that only the rules of today advise is not kept from her. */
    private RecordedResult moreUrgent() {
        return result.disposition().atLeastAsUrgentAs(today.disposition()) ? result : today;
    }

    private @Nullable String rulesSince() {
        if (check.readAgain()) {
            return t.get("result.readagain");
        }
        return today.differsFrom(result)
                ? t.get("result.changed", t.get(today.disposition().messageKey()))
                : null;
    }

    private String versions(Check.Finish finish) {
        return t.get(
                "result.versions", answered(finish.at()), check.ruleBook(), String.valueOf(finish.clinicVersion()));
    }

    /**
     * "Not sure" about harming herself or the baby is answered with the crisis lines, whatever else follows: she was asked if
     * the question is on her way, or if she has answered one that is less urgent.
     */
    private boolean unsureAboutHarm() {
        var answers = check.answers();
        var safety = Questionnaire.ductCheck().stepOf(HARM);
        return !answers.answered(HARM)
                && (Route.of(answers, clinic.triage()).steps().contains(safety)
                        || Questionnaire.ductCheck().steps().stream()
                                .dropWhile(step -> !step.equals(safety))
                                .flatMap(step -> step.questions().stream())
                                .anyMatch(question -> answers.answered(question.linkId())));
    }

    private static String tone(Disposition disposition) {
        return switch (disposition) {
            case EMERGENCY, MENTAL_HEALTH_EMERGENCY -> "alarm";
            case MEDICAL_SAME_DAY, MENTAL_HEALTH_SAME_DAY, MEDICAL_WITHIN_24_HOURS, IMAGING -> "warn";
            case MENTAL_HEALTH_FOLLOW_UP, SELF_CARE, TREATMENT -> "calm";
        };
    }

    private static boolean recheck(Disposition disposition) {
        return !disposition.atLeastAsUrgentAs(Disposition.MENTAL_HEALTH_SAME_DAY);
    }

    private static boolean leftAtHome(Disposition disposition) {
        return disposition == Disposition.SELF_CARE || disposition == Disposition.TREATMENT;
    }

    private LinkView missing(String linkId) {
        var step = Questionnaire.ductCheck().stepOf(linkId);
        return new LinkView(address(step.id()), t.get(step.titleKey()));
    }

    private ReasonView reason(RecordedResult.Reason reason) {
        return new ReasonView(
                reason.rule(), reason.sentence(t.language()), follows(reason), Citation.of(reason.source()));
    }

    /** An answer that changed the treatment says so. */
    private @Nullable String follows(RecordedResult.Reason reason) {
        return reason.rule().equals(Rule.CONTRAINDICATION.id())
                ? changed.ofStops(result)
                : reason.disposition().map(each -> t.get(each.messageKey())).orElse(null);
    }

    private ReasonView notice(RecordedResult.Remark notice) {
        return new ReasonView(null, notice.sentence(t.language()), null, Citation.of(notice.source()));
    }

    private List<LinkView> steps() {
        return Route.of(check.answers(), clinic.triage()).steps().stream()
                .map(step -> new LinkView(address(step.id()), t.get(step.titleKey())))
                .toList();
    }

    private String answered(Instant at) {
        var there = at.atZone(clinic.sites().getFirst().timeZone());
        return t.day(there) + ", " + t.time(there);
    }

    private String address(String step) {
        return PageLink.checkStep(clinic.slug(), step).in(t.language());
    }

    private String base() {
        return PageLink.clinic(clinic.slug()).in(t.language());
    }
}
