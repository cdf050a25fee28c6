package care.milkway.journeys;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Goes through the screens of the duct check and answers what she knows; whatever else is asked she is not sure of. */
final class AnsweringTheCheck {

    private static final Pattern STEP = Pattern.compile(".*/duct-check(/(?!result)[^/?]+.*)?");

    private static final String NOWHERE = "#nowhere";

    private final Map<String, String> answers = new HashMap<>();
    private int taps;

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

    /** The same, counting what it takes. */
    void counted(Browser browser, PathCount count) {
        taps = 0;
        while (STEP.matcher(browser.address()).matches()) {
            count.screen(browser);
            screen(browser);
        }
        count.taps(taps);
    }

    /** She chooses a treatment on her result, and says that nothing speaks against it. */
    static void chooseTreatment(Browser browser, String service) {
        browser.tap(browser.find("a[href*='times?service=" + service + "']").first());
        if (browser.address().contains("/duct-check/ultrasound")) {
            browser.tap(browser.find("button[name=all][value=none]"));
        }
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
        }
    }

    private void screen(Browser browser) {
        if (browser.find("button[name=all]").count() > 0) {
            list(browser);
        } else if (browser.find(".taps:not(.none) button").count() > 0) {
            oneTap(browser);
        } else {
            form(browser);
        }
    }

    /** Ticks the signs she has, or says that she has none, or that she is not sure. */
    private void list(Browser browser) {
        var ticked = false;
        for (var answer : answers.entrySet()) {
            var box = browser.find(
                    "[type=checkbox][name='%s'][value='%s']".formatted(answer.getKey(), answer.getValue()));
            if (box.count() > 0) {
                browser.mark(box.first());
                taps++;
                ticked = true;
            }
        }
        var known = browser.find("[type=checkbox]").all().stream()
                .map(box -> box.getAttribute("name"))
                .filter(answers::containsKey)
                .map(answers::get)
                .collect(Collectors.toSet());
        var sure = !known.isEmpty() && !known.contains("unsure");
        taps++;
        browser.tap(browser.find(
                ticked ? "button.next" : "button[name=all][value=%s]".formatted(sure ? "none" : "unsure")));
    }

    private void oneTap(Browser browser) {
        var name = browser.find(".taps:not(.none) button").first().getAttribute("name");
        var wanted = answers.getOrDefault(name, "unsure");
        var buttons = browser.find(".taps:not(.none) button").all();
        var fits = buttons.stream()
                .filter(button -> fits(button.getAttribute("value"), wanted))
                .reduce((_, last) -> last)
                .orElse(wanted.equals("unsure") ? buttons.getLast() : buttons.getFirst());
        taps++;
        browser.tap(fits);
    }

    /** The same, or of rough lengths of time the longest that is not longer. */
    private static boolean fits(String value, String wanted) {
        if (value.matches("\\d+") && wanted.matches("\\d+")) {
            return Integer.parseInt(value) <= Integer.parseInt(wanted);
        }
        return value.equals(wanted);
    }

    private void form(Browser browser) {
        var here = browser.address();
        var goesOn = browser.goesOnByItself();
        answers.forEach((question, answer) -> {
            var field = browser.find("input[type=text][name='" + question + "']");
            if (field.count() > 0) {
                taps++;
                browser.type(field, answer);
            }
        });
        if (browser.find("[name='temperature.unit'][value='C']").count() > 0) {
            check(browser, "temperature.unit", "C");
        }
        for (var answer : answers.entrySet()) {
            if (browser.address().equals(here)) { // the last answer may have sent the screen
                check(browser, answer.getKey(), answer.getValue());
            }
        }
        if (goesOn) {
            browser.waitUntilNotAt(here);
        } else {
            taps++;
            browser.tap(browser.find("button.next"));
        }
    }

    private void check(Browser browser, String question, String answer) {
        var box = browser.find("[type=radio][name='" + question + "'][value='" + answer + "']");
        if (box.count() > 0) {
            taps += box.first().isChecked() ? 0 : 1;
            if (browser.goesOnByItself()) {
                box.first().click(new Locator.ClickOptions().setForce(true)); // the page may be gone the next moment
            } else {
                browser.mark(box.first());
            }
        }
    }
}
