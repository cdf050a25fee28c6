package care.milkway.patient;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which days somebody may mean who types 2026-10-03, 3/10/2026, "3 oct" or "le 3 octobre 2026"; without a year, lately. */
final class TypedDates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:le )?(\\d{1,2})(?:er|st|nd|rd|th)? (\\p{L}{3,})\\.?(?: (\\d{4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");

    private TypedDates() {}

    static Set<LocalDate> in(String typed, LocalDate today) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var days = new LinkedHashSet<LocalDate>();
        match(YEAR_FIRST, text).ifPresent(part -> add(days, part.get(0), part.get(1), part.get(2)));
        match(YEAR_LAST, text).ifPresent(part -> {
            add(days, part.get(2), part.get(0), part.get(1));
            add(days, part.get(2), part.get(1), part.get(0));
        });
        match(DAY_FIRST, text).ifPresent(part -> named(days, part.get(1), part.get(0), part.get(2), today));
        match(MONTH_FIRST, text).ifPresent(part -> named(days, part.get(0), part.get(1), part.get(2), today));
        return days;
    }

    private static Optional<List<String>> match(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.matches()
                ? Optional.of(Stream.of(1, 2, 3)
                        .map(found::group)
                        .map(each -> Optional.ofNullable(each).orElse(""))
                        .toList())
                : Optional.empty();
    }

    private static void named(Set<LocalDate> days, String month, String day, String year, LocalDate today) {
        for (var each : Month.values()) {
            if (Stream.of(Locale.ENGLISH, Locale.FRENCH).anyMatch(language -> isCalled(each, month, language))) {
                var number = String.valueOf(each.getValue());
                if (!year.isEmpty()) {
                    add(days, year, number, day);
                } else {
                    add(days, String.valueOf(today.getYear()), number, day);
                    add(days, String.valueOf(today.getYear() - 1), number, day);
                    days.removeIf(born -> born.isAfter(today.plusMonths(1)));
                }
            }
        }
    }

    private static boolean isCalled(Month month, String typed, Locale language) {
        return plain(month.getDisplayName(TextStyle.FULL, language)).startsWith(plain(typed));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static void add(Set<LocalDate> days, String year, String month, String day) {
        try {
            days.add(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            // no such day
        }
    }
}
