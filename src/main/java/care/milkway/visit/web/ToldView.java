package care.milkway.visit.web;

import care.milkway.clinic.Clinic;
import care.milkway.page.Texts;
import care.milkway.triage.AnswerSheet;
import care.milkway.triage.AnswerSheet.AnswerLine;
import care.milkway.visit.before.BeforeVisit.Known;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What she told of herself, when she booked and since; public for the templates. */
public record ToldView(Known known, Clinic clinic, Texts t) {

    /** What she told last, question by question. */
    public List<AnswerLine> lines() {
        return known.now()
                .map(check -> new AnswerSheet(check.answers(), t).lines())
                .orElse(List.of());
    }

    /** What she had not told when she booked, or otherwise. */
    public List<AnswerLine> changed() {
        var booked = known.booked()
                .map(check -> new AnswerSheet(check.answers(), t).lines())
                .orElse(List.of());
        return known.now().equals(known.booked())
                ? List.of()
                : lines().stream()
                        .filter(line -> !booked.contains(line) && !passes(line))
                        .toList();
    }

    /** What somebody looks for first: where, since when, how bad, how warm. */
    public List<AnswerLine> brief() {
        return lines().stream()
                .filter(line -> isAbout(line, "spot", "hoursSinceOnset", "pain", "temperature.value"))
                .toList();
    }

    private boolean isAbout(AnswerLine line, String... questions) {
        return Stream.of(questions).anyMatch(each -> line.ask().equals(t.get("question." + each)));
    }

    /** Time goes by for everybody: that is no news. */
    private boolean passes(AnswerLine line) {
        return isAbout(line, "hoursSinceOnset", "daysSinceBirth");
    }

    /** Every rule that speaks of her latest answers, in its own words. */
    public List<String> reasons() {
        return known.now()
                .map(check -> check.result(clinic.triage()).reasons().stream()
                        .map(each -> each.sentence(t.language()))
                        .toList())
                .orElse(List.of());
    }

    /** What is offered in place of what is held back. */
    public Optional<String> alternative() {
        return known.precheck()
                .flatMap(each -> each.withheld())
                .flatMap(each -> each.alternative())
                .map(each -> t.get("record.treatment." + each));
    }

    public Optional<String> withheld() {
        return known.precheck().flatMap(each -> each.withheld()).map(each -> t.get(each.messageKey()));
    }

    public List<String> hers() {
        return known.answers().words("spot");
    }
}
