package care.milkway.scheduling.web;

import care.milkway.clinic.Mode;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.availability.Search.Preferences;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which day and which times she looks at; public for the templates. It travels in addresses, so that nothing is lost. */
public record TimesFilter(
        @Nullable LocalDate day,
        @Nullable DayPart part,
        @Nullable String practitioner,
        @Nullable String spoken,
        @Nullable String site,
        @Nullable Mode mode) {

    public static final TimesFilter NONE = new TimesFilter(null, null, null, null, null, null);

    public TimesFilter {
        practitioner = blankIsNone(practitioner);
        spoken = blankIsNone(spoken);
        site = blankIsNone(site);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Reads what {@link #query} wrote; what can't be read is left out, for it only says what she looked at. */
    static TimesFilter parse(String query) {
        var values = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        var day = values.getFirst("day");
        var part = values.getFirst("part");
        var mode = values.getFirst("mode");
        return new TimesFilter(
                day != null && day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? day(day) : null,
                constant(DayPart.values(), part),
                decoded(values.getFirst("practitioner")),
                decoded(values.getFirst("spoken")),
                decoded(values.getFirst("site")),
                constant(Mode.values(), mode));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
        return Stream.of(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null || !text.matches("[A-Za-z0-9_.%+-]{1,80}") ? null : decodedOrNone(text);
    }

    private static @Nullable String decodedOrNone(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return null;
        }
    }

    Preferences preferences() {
        return Preferences.of(practitioner, language().orElse(null), site, mode);
    }

    Optional<Language> language() {
        return Optional.ofNullable(spoken).flatMap(Language::find);
    }

    public Optional<DayPart> wantedPart() {
        return Optional.ofNullable(part);
    }

    public TimesFilter on(LocalDate other) {
        return new TimesFilter(other, part, practitioner, spoken, site, mode);
    }

    public TimesFilter in(@Nullable DayPart other) {
        return new TimesFilter(day, other, practitioner, spoken, site, mode);
    }

    /** Only this practitioner's times: all of them; none: everybody's. */
    public TimesFilter with(@Nullable String other) {
        return new TimesFilter(day, part, other, spoken, site, mode);
    }

    /** Another mode may have its free times on other days. */
    public TimesFilter by(Mode other) {
        return new TimesFilter(null, part, practitioner, spoken, site, other);
    }

    /** Whether anything is left out because of what she asked for, the mode apart. */
    public boolean narrows() {
        return part != null || practitioner != null || spoken != null || site != null;
    }

    /** Any time of this mode. */
    public TimesFilter widest() {
        return new TimesFilter(null, null, null, null, null, mode);
    }

    /** The page of times as this shows it. */
    PageLink of(PageLink times) {
        var query = query();
        return query.isEmpty() ? times : new PageLink(times.path() + "&" + query);
    }

    /** As the part of an address behind the question mark, without it; empty if nothing was asked for. */
    public String query() {
        var query = new StringBuilder();
        append(query, "day", day);
        append(query, "part", part);
        append(query, "practitioner", practitioner);
        append(query, "spoken", spoken);
        append(query, "site", site);
        append(query, "mode", mode);
        return query.toString();
    }

    private static void append(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(encoded(value.toString()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
