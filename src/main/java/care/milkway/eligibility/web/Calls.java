package care.milkway.eligibility.web;

import care.milkway.clinic.HelpLines;
import care.milkway.eligibility.web.ResultView.CallView;
import care.milkway.page.Texts;
import care.milkway.triage.RecordedResult;
import care.milkway.triage.rules.Disposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whom somebody should call now, by what was found. Pure. */
final class Calls {

    private static final String KEYPAD = "22233344455566677778889999";

    private final HelpLines lines;
    private final Texts t;

    Calls(HelpLines lines, Texts t) {
        this.lines = lines;
        this.t = t;
    }

    /** The most urgent first; empty if nothing found calls for a call. */
    List<CallView> after(RecordedResult result, boolean unsureAboutHarm) {
        var calls = new ArrayList<CallView>();
        if (result.gives(Disposition.EMERGENCY)) {
            calls.add(emergency());
        }
        if (result.gives(Disposition.MENTAL_HEALTH_EMERGENCY)) {
            calls.addAll(crisis(calls.isEmpty()));
            if (!result.gives(Disposition.EMERGENCY)) {
                calls.add(emergency(calls.isEmpty()));
            }
        } else if (inCrisis(result, unsureAboutHarm)) {
            calls.addAll(crisis(false));
        }
        if (!lines.nurse().isEmpty() && asksForADoctor(result)) {
            calls.add(new CallView("tel:" + dialled(lines.nurse()), t.get("call.nurse", lines.nurse()), false, true));
        }
        return List.copyOf(calls);
    }

    /** Whether anything that was said, or left open, is about her mind. */
    static boolean inCrisis(RecordedResult result, boolean unsureAboutHarm) {
        return unsureAboutHarm
                || result.gives(Disposition.MENTAL_HEALTH_EMERGENCY)
                || result.gives(Disposition.MENTAL_HEALTH_SAME_DAY)
                || result.gives(Disposition.MENTAL_HEALTH_FOLLOW_UP);
    }

    private CallView emergency() {
        return emergency(true);
    }

    private CallView emergency(boolean first) {
        return new CallView("tel:" + dialled(lines.emergency()), t.get("call.button", lines.emergency()), first, false);
    }

    private List<CallView> crisis(boolean first) {
        var calls = new ArrayList<CallView>();
        for (var line : lines.crisis()) {
            calls.add(
                    new CallView("tel:" + dialled(line), t.get("call.button", line), first && calls.isEmpty(), false));
        }
        lines.crisis().stream()
                .findFirst()
                .ifPresent(line ->
                        calls.add(new CallView("sms:" + dialled(line), t.get("call.text", line), false, false)));
        return calls;
    }

    private static boolean asksForADoctor(RecordedResult result) {
        return result.disposition() == Disposition.MEDICAL_SAME_DAY
                || result.disposition() == Disposition.MEDICAL_WITHIN_24_HOURS;
    }

    /** The digits behind a number that is written with letters, as on a telephone's keys. */
    static String dialled(String line) {
        var digits = new StringBuilder();
        for (char each : line.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isDigit(each)) {
                digits.append(each);
            } else if (each >= 'A' && each <= 'Z') {
                digits.append(KEYPAD.charAt(each - 'A'));
            }
        }
        return digits.toString();
    }
}
