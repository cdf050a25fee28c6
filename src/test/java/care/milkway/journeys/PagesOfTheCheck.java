package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Every screen of the duct check, and what it may say in the end. */
record PagesOfTheCheck(Browser browser, Inspection inspection, String base) {

    private static final String WELL = """
            {"temperature": {"value": 36.8, "unit": "C"}, "hoursSinceAntipyretic": "none", "emergencySigns": [],
             "systemicSigns": [], "skinSigns": [], "redness": "NONE", "discharge": "MILK", "lump": true,
             "axillaryLump": false, "side": "LEFT", "hoursSinceOnset": 30, "course": "SAME", "homeCareTried": true,
             "daysSinceBirth": 40, "age": 32, "antibiotics": "none", "sameSiteEpisodesLast8Weeks": 1, "conditions": [],
             "harmThoughts": "NONE", "psychosisSigns": false, "contraindications": [], "pain": 5}""";

    /** What else somebody may say, and what this result is called here. */
    private static final Map<String, String> RESULTS = Map.of(
            "treatment", "{}",
            "self-care", "{'hoursSinceOnset': 12}",
            "medical", "{'temperature': {'value': 38.6, 'unit': 'C'}}",
            "emergency", "{'emergencySigns': ['CHEST_PAIN']}",
            "crisis", "{'harmThoughts': 'WITH_PLAN'}",
            "not-now", "{'contraindications': ['BREAST_IMPLANT']}");

    void walk() {
        inspection.open(base + "/toronto/duct-check", "check");
        browser.tap(browser.find("button[name=all][value=none]"));
        for (var step : steps()) {
            inspection.open(base + "/toronto/duct-check/" + step, "step " + step);
        }
        wrong();
        answer("{}", "temperature");
        shown("result with something missing");
        RESULTS.forEach(this::result);
        result("self-care", RESULTS.getOrDefault("self-care", ""));
        inspection.open(base + "/toronto/duct-check/recheck", "asking to be asked");
        answer("{}", "harmThoughts");
        shown("result not sure about harm");
        result("medical", RESULTS.getOrDefault("medical", ""));
        note();
        inspection.open(base + "/toronto/times?service=ULTRASOUND_BLOCKED_DUCT", "treatment refused");
        unanswered();
    }

    private static List<String> steps() {
        return Questionnaire.ductCheck().steps().stream().map(Step::id).toList();
    }

    private void wrong() {
        browser.open(base + "/toronto/duct-check/temperature");
        browser.find("[name='temperature.value']").fill("99");
        browser.tap(browser.find("button.next"));
        inspection.look("step temperature with a mistake");
    }

    /** She has not said yet what speaks against it. */
    private void unanswered() {
        answer("{}", "contraindications");
        inspection.open(base + "/toronto/times?service=ULTRASOUND_BLOCKED_DUCT", "questions of a treatment");
    }

    private void result(String name, String changes) {
        answer(changes, "");
        shown("result " + name);
    }

    private void shown(String name) {
        inspection.open(base + "/toronto/duct-check/result", name);
        assertThat(browser.address()).as(name).endsWith("/result");
    }

    private void note() {
        inspection.open(base + "/toronto/duct-check/note", "note for a doctor");
        assertThat(browser.address()).endsWith("/note");
    }

    /** As a program gives the answers; the key of the check is hers. */
    private void answer(String changes, String without) {
        var answers = JsonParser.parseString(WELL).getAsJsonObject();
        JsonParser.parseString(changes)
                .getAsJsonObject()
                .entrySet()
                .forEach(each -> answers.add(each.getKey(), each.getValue()));
        answers.remove(without);
        var body = new JsonObject();
        body.add("answers", answers);
        var context = browser.page().context();
        var made = context.request()
                .post(
                        base.replaceFirst("/..$", "/api/clinics/toronto/duct-checks"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(body.toString()));
        assertThat(made.ok()).as(made.text()).isTrue();
        var key =
                JsonParser.parseString(made.text()).getAsJsonObject().get("key").getAsString();
        context.addCookies(List.of(new Cookie("milkway-check", key)
                .setDomain("localhost")
                .setPath(URI.create(base).getPath() + "/toronto")));
    }
}
