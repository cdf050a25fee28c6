package care.milkway.eligibility.web;

import care.milkway.clinic.Clinic;
import care.milkway.eligibility.web.NoteView.FindingView;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import care.milkway.triage.AnswerSheet;
import care.milkway.triage.Check;
import care.milkway.triage.RecordedResult;
import care.milkway.triage.UrgentSigns;
import java.util.Locale;

/** Writes the note for a doctor from a finished check. Pure. */
final class NoteWriter {

    private final Clinic clinic;
    private final Check check;
    private final UrgentSigns rules;
    private final Texts t;

    NoteWriter(Clinic clinic, Check check, UrgentSigns rules, Texts t) {
        this.clinic = clinic;
        this.check = check;
        this.rules = rules;
        this.t = t;
    }

    NoteView view() {
        var site = clinic.sites().getFirst();
        var finish = check.finish().orElseThrow();
        var at = finish.at().atZone(site.timeZone());
        var result = check.result(clinic.triage());
        var sheet = new AnswerSheet(check.answers(), t);
        return new NoteView(
                t.get("note.clinic", clinic.name(), t.phone(site.phone())),
                t.get("note.answered", t.day(at), t.time(at), t.zone(at)),
                t.get(result.disposition().messageKey()),
                result.reasons().stream().map(this::finding).toList(),
                sheet.lines(),
                sheet.unanswered(),
                t.get("note.versions", check.ruleBook(), String.valueOf(finish.clinicVersion())),
                PageLink.checkResult(clinic.slug()).in(t.language()),
                PageLink.checkNote(clinic.slug()).in(t.language()) + ".pdf");
    }

    /** What was found, not what may be behind it: a doctor says that. */
    private FindingView finding(RecordedResult.Reason reason) {
        var sentence = rules.sign(reason, clinic, t).orElseGet(() -> reason.sentence(t.language()));
        return new FindingView(
                reason.rule(), sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1));
    }
}
