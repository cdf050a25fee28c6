package care.milkway.page;

import care.milkway.kernel.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import org.springframework.context.MessageSource;

/** The texts of Milkway in one language, and how that language writes times and money. */
public final class Texts {

    private final MessageSource messages;
    private final Language language;

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
        return messages.getMessage(key, arguments, language.locale());
    }

    /** A whole date with its weekday. */
    public String day(ZonedDateTime time) {
        return time.format(formatter("pattern.day"));
    }

    /** A time of day, without the day. */
    public String time(ZonedDateTime time) {
        return time.format(formatter("pattern.time"));
    }

    /** The name of the zone as people there say it, such as Eastern Standard Time. */
    public String zone(ZonedDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("zzzz", language.locale()));
    }

    /** An amount of money as it is written in this language. */
    public String money(BigDecimal amount, Currency currency) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(currency);
        return format.format(amount);
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(get(key), language.locale());
    }
}
