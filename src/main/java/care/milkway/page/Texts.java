package care.milkway.page;

import care.milkway.kernel.Language;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** The texts of Milkway in one language, and how that language writes times and money. */
public final class Texts {

    private static final Object[] NOTHING = {};
    private static final Pattern NORTH_AMERICAN =
            Pattern.compile("\\+1[ .-]?([0-9]{3})[ .-]?([0-9]{3})[ .-]?([0-9]{4})");

    private final MessageSource messages;
    private final Language language;
    private final Map<String, String> plain = new ConcurrentHashMap<>();
    private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();
    private final Map<Currency, NumberFormat> amounts = new ConcurrentHashMap<>();

    Texts(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /**
     * The text with this key, its {0}, {1} ... replaced.
     *
     * @throws org.springframework.context.NoSuchMessageException if there is none: a missing text is a defect
     */
    public String get(String key, Object... arguments) {
        return arguments.length == 0
                ? plain.computeIfAbsent(key, each -> messages.getMessage(each, NOTHING, language.locale()))
                : messages.getMessage(key, arguments, language.locale());
    }

    /** The text for so many: its key ends in .none, .one or .many, and {0} is the number. */
    public String count(String key, long number, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return get(key + (number == 0 ? ".none" : number == 1 ? ".one" : ".many"), arguments);
    }

    /** A whole date with its weekday. */
    public String day(ZonedDateTime time) {
        return time.format(formatter(get(time.getDayOfMonth() == 1 ? "pattern.day.first" : "pattern.day")));
    }

    /** A time of day, without the day. */
    public String time(ZonedDateTime time) {
        return time.format(formatter(get(time.getMinute() == 0 ? "pattern.time.full" : "pattern.time")));
    }

    /** A time near now, as short as it can be said: today 9:00, Mon 9:00, Dec 3 9:00; of what is past, only of the last week. */
    public String soon(ZonedDateTime time, ZonedDateTime now) {
        var days =
                ChronoUnit.DAYS.between(now.withZoneSameInstant(time.getZone()).toLocalDate(), time.toLocalDate());
        if (days == 0) {
            return get("soon.today", time(time));
        }
        return days < 7 && days > -7
                ? get("soon.day", time.format(formatter(get("pattern.weekday"))), time(time))
                : get("soon.day", time.format(formatter(get("pattern.date"))), time(time));
    }

    /** A day and a time, as short as it can be said in a table. */
    public String soonDate(ZonedDateTime time) {
        return get("soon.day", time.format(formatter(get("pattern.date"))), time(time));
    }

    /** A day, as short as it can be said on an axis. */
    public String shortDate(LocalDate day) {
        return day.format(formatter(get("pattern.date")));
    }

    /** A number as it is written in this language. */
    public String decimal(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        var digits = plain.setScale(Math.max(1, plain.scale())).toPlainString();
        return language == Language.FR ? digits.replace('.', ',') : digits;
    }

    /** A date with its year, as people write it. */
    public String date(LocalDate day) {
        return day.format(formatter(get(day.getDayOfMonth() == 1 ? "pattern.date.year.first" : "pattern.date.year")));
    }

    /** A time of day on the clock of the wall. */
    public String time(LocalTime time) {
        return time.format(formatter(get(time.getMinute() == 0 ? "pattern.time.full" : "pattern.time")));
    }

    /** The name of a day of the week. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    /** The name of the zone as people there say it, such as Eastern Standard Time. */
    public String zone(ZonedDateTime time) {
        return time.format(formatter("zzzz"));
    }

    /** A phone number as people write it there; North America's own prefix is for programs. */
    public String phone(String number) {
        var local = NORTH_AMERICAN.matcher(number);
        return local.matches()
                ? get("pattern.phone")
                        .replace("a", local.group(1))
                        .replace("b", local.group(2))
                        .replace("c", local.group(3))
                : number;
    }

    /** An amount of money as it is written in this language: whole dollars without cents. */
    public String money(BigDecimal amount, Currency currency) {
        var format = (NumberFormat)
                amounts.computeIfAbsent(currency, this::format).clone(); // one of them can't serve two threads
        if (amount.stripTrailingZeros().scale() <= 0) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(amount);
    }

    /** A clinic’s own currency is written as its country writes it: $, not US$. */
    private NumberFormat format(Currency currency) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(currency);
        if (format instanceof DecimalFormat here) {
            var symbols = here.getDecimalFormatSymbols();
            symbols.setCurrencySymbol(currency.getSymbol(
                    Locale.of(language.code(), currency.getCurrencyCode().substring(0, 2))));
            here.setDecimalFormatSymbols(symbols);
        }
        return format;
    }

    private DateTimeFormatter formatter(String pattern) {
        return formatters.computeIfAbsent(pattern, each -> DateTimeFormatter.ofPattern(each, language.locale()));
    }
}
