package care.milkway.triage.web;

import care.milkway.clinic.Clinic;
import care.milkway.page.Texts;
import care.milkway.triage.HelpLineTexts;

/**
 * What stands before the first question; public for the templates.
 *
 * @param address where a check is begun
 * @param urgent when not to begin one but to call
 */
public record StartView(String address, String emergency, String urgent, String crisis) {

    static StartView of(Clinic clinic, Texts t) {
        var sentences = HelpLineTexts.of(t, clinic.helpLines());
        return new StartView(
                "/" + t.language().code() + "/" + clinic.slug() + "/duct-checks",
                clinic.helpLines().emergency(),
                sentences.get("intro.urgent"),
                sentences.get("intro.crisis"));
    }
}
