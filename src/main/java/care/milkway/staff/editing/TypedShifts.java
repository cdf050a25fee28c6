package care.milkway.staff.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Working hours as people type them: 9-12:30, 13:30-17; also 9am to 5pm, or 9 h à 17 h 30. */
final class TypedShifts {

    private static final String TIME = "([0-9]{1,2})(?:[:h]([0-9]{2})?)?(am|pm)?";
    private static final Pattern SHIFT = Pattern.compile(TIME + "-" + TIME);

    private TypedShifts() {}

    /** As a file has them, such as 09:00-12:30; none if nothing was typed. */
    static List<String> of(String input, String typed) {
        var shifts = new ArrayList<String>();
        var plain = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[–—]|\\bto\\b|\\bà\\b", "-")
                .replaceAll("\\b(and|et)\\b|;", ",")
                .replaceAll("[\\s\\u00a0\\u202f]", "");
        for (var part : plain.split(",", -1)) {
            if (!part.isEmpty()) {
                shifts.add(shift(input, part));
            }
        }
        return shifts;
    }

    private static String shift(String input, String part) {
        var shift = SHIFT.matcher(part);
        if (!shift.matches()) {
            throw new FieldRefused(input, "shift");
        }
        return time(input, shift, 1) + "-" + time(input, shift, 4);
    }

    private static String time(String input, Matcher shift, int first) {
        var hour = Integer.parseInt(shift.group(first));
        var minute = shift.group(first + 1) == null ? 0 : Integer.parseInt(shift.group(first + 1));
        var half = shift.group(first + 2);
        if (half != null) {
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        }
        if (hour > 23 || minute > 59) {
            throw new FieldRefused(input, "shift");
        }
        if (minute % 5 != 0) {
            throw new FieldRefused(input, "grid");
        }
        return "%02d:%02d".formatted(hour, minute);
    }
}
