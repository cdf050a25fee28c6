package care.milkway.triage;

import care.milkway.triage.questionnaire.Questionnaire;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to find out now about each sign that can't wait, for somebody who is not sure; public for the templates.
 *
 * @param still what to do who is still not sure
 */
public record FindOutView(String title, String lead, List<String> signs, String still, String sources) {

    /** One sentence for each sign of the first screen. */
    public static FindOutView of(HelpLineTexts texts) {
        var step = Questionnaire.ductCheck().steps().getFirst();
        var own = step.questions().stream()
                .flatMap(question -> question.codes().stream().map(code -> question.linkId() + "." + code));
        var early = step.early().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(code -> each.getKey() + "." + code));
        return new FindOutView(
                texts.get("find.title"),
                texts.get("find.lead"),
                Stream.concat(own, early).map(sign -> texts.get("find." + sign)).toList(),
                texts.get("find.still"),
                texts.get("find.sources"));
    }
}
