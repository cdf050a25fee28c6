package care.milkway.eligibility.web;

import care.milkway.triage.AnswerSheet.AnswerLine;
import java.util.List;

/**
 * What she shows to a doctor: what she answered and what was found, no diagnosis; public for the templates.
 *
 * @param clinic whose check it was, and how to reach it
 * @param answered when she answered
 * @param told what the check told her to do
 * @param findings what was found, with the number of its rule
 * @param unanswered what matters and was not asked, or what she was not sure of
 * @param versions with which rules the answers were read
 * @param result the way back
 * @param pdf the same to print or to send
 */
public record NoteView(
        String clinic,
        String answered,
        String told,
        List<FindingView> findings,
        List<AnswerLine> answers,
        List<String> unanswered,
        String versions,
        String result,
        String pdf) {

    /** Whether it takes small letters to stay on one page: about so many lines fit on it. */
    public boolean dense() {
        var lines = unanswered.size();
        for (var finding : findings) {
            lines += Math.ceilDiv(finding.sentence().length(), 120);
        }
        for (var line : answers) {
            lines += Math.max(
                    Math.ceilDiv(line.ask().length(), 70),
                    Math.ceilDiv(line.answer().length(), 50));
        }
        return lines > 36;
    }

    public record FindingView(String rule, String sentence) {}
}
