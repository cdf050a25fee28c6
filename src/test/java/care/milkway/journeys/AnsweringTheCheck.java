package care.milkway.journeys;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Goes through the screens of the duct check and answers what she knows; whatever else is asked she is not sure of. */
final class AnsweringTheCheck {

    private static final Pattern STEP = Pattern.compile(".*/duct-check/(?!result)[^/?]+.*");

    private static final String NOWHERE = "#nowhere";

    private final Map<String, String> answers = new HashMap<>();

    private AnsweringTheCheck() {}

    /** A tender lump in the left breast since some hours, otherwise well. */
    static AnsweringTheCheck tenderLump(int hours) {
        var answering = new AnsweringTheCheck();
        answering.answers.putAll(Map.ofEntries(
                Map.entry("emergencySigns", "none"),
                Map.entry("harmThoughts", "NONE"),
                Map.entry("psychosisSigns", "false"),
                Map.entry("side", "LEFT"),
                Map.entry("lump", "true"),
                Map.entry("spot", "LEFT-2"),
                Map.entry("hoursSinceOnset", String.valueOf(hours)),
                Map.entry("course", "SAME"),
                Map.entry("homeCareTried", "true"),
                Map.entry("temperature.value", "36.8"),
                Map.entry("antipyretic.taken", "false"),
                Map.entry("systemicSigns", "none"),
                Map.entry("skinSigns", "none"),
                Map.entry("redness", "NONE"),
                Map.entry("discharge", "MILK"),
                Map.entry("axillaryLump", "false"),
                Map.entry("antibiotics.taken", "false"),
                Map.entry("conditions", "none"),
                Map.entry("contraindications", "none"),
                Map.entry("age", "32"),
                Map.entry("pain", "5")));
        return answering;
    }

    AnsweringTheCheck but(String question, String answer) {
        answers.put(question, answer);
        return this;
    }

    /** From the first question to the result, wherever the answers lead. */
    void with(Browser browser) {
        until(browser, NOWHERE);
    }

    /** As far as the first screen with this on it, or to the result. */
    void until(Browser browser, String selector) {
        for (int screens = 0; STEP.matcher(browser.address()).matches(); screens++) {
            if (browser.find(selector).count() > 0) {
                return;
            }
            if (screens > 30) {
                throw new AssertionError("the duct check does not end: " + browser.title());
            }
            screen(browser);
            browser.tap(browser.find("main form button[type=submit]").first());
        }
    }

    private void screen(Browser browser) {
        answers.forEach((question, answer) -> {
            var boxes = browser.find("[name='" + question + "'][value='" + answer + "']");
            if (boxes.count() > 0) {
                boxes.first().setChecked(true, new Locator.SetCheckedOptions().setForce(true));
                return;
            }
            var field = browser.find("input[type=text][name='" + question + "']");
            if (field.count() > 0) {
                field.fill(answer);
            }
        });
        if (browser.find("[name='temperature.unit'][value='C']").count() > 0) {
            browser.find("[name='temperature.unit'][value='C']")
                    .setChecked(true, new Locator.SetCheckedOptions().setForce(true));
        }
    }
}
