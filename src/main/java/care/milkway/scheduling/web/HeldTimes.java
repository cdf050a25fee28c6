package care.milkway.scheduling.web;

import care.milkway.clinic.Mode;
import care.milkway.identity.Seal;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What a browser holds and has booked lately, in a cookie of its own: so nobody has to ask the database for it, and whoever
 * only knows the address of a held time is not taken for her who chose it. That it is hers is sealed; what else stands there
 * is a hint and is checked like anything else that is sent.
 */
@Component
class HeldTimes {

    private static final String COOKIE = "milkway-held";
    private static final String PURPOSE = "held-here";
    private static final Duration LASTS = Duration.ofDays(1);
    private static final int MOST = 4;
    private static final String WORD = "([A-Za-z0-9_.-]{1,80})";
    private static final Pattern ENTRY =
            Pattern.compile("([A-Za-z0-9_-]{64})\\|" + WORD + "\\|([0-9]{1,11})\\|([0-9]{1,11})\\|" + WORD + "\\|"
                    + WORD + "\\|(IN_PERSON|VIDEO|PHONE)\\|([A-Za-z0-9_.=&%+-]{0,300})");

    private final Seal seal;

    HeldTimes(Seal seal) {
        this.seal = seal;
    }

    /** What this browser holds or booked in a clinic, the last first. */
    List<HeldTime> of(ClinicId clinic, HttpServletRequest request) {
        return entries(request).flatMap(entry -> read(clinic, entry).stream()).toList();
    }

    Optional<HeldTime> find(ClinicId clinic, AppointmentId id, HttpServletRequest request) {
        return of(clinic, request).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** From now on it holds this, or has booked it; what it held and booked in other clinics stays too. */
    void remember(ClinicId clinic, HeldTime time, HttpServletRequest request, HttpServletResponse response) {
        var key = seal.seal(PURPOSE, clinic.value(), time.id().value());
        var others = entries(request).filter(entry -> !entry.startsWith(key));
        write(Stream.concat(Stream.of(entry(key, time)), others), request, response);
    }

    /** It holds this no longer. */
    void forget(ClinicId clinic, AppointmentId id, HttpServletRequest request, HttpServletResponse response) {
        var key = seal.seal(PURPOSE, clinic.value(), id.value());
        write(entries(request).filter(entry -> !entry.startsWith(key)), request, response);
    }

    private static Stream<String> entries(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> String.valueOf((@Nullable Object) cookie.getValue()))
                .flatMap(value -> Stream.of(value.split("~", -1)))
                .filter(ENTRY.asMatchPredicate())
                .limit(MOST);
    }

    private Optional<HeldTime> read(ClinicId clinic, String entry) {
        var parts = ENTRY.matcher(entry);
        return parts.matches()
                ? seal.open(PURPOSE, parts.group(1))
                        .filter(ids -> ids.first().equals(clinic.value()))
                        .map(ids -> time(new AppointmentId(ids.second()), parts))
                : Optional.empty();
    }

    private static HeldTime time(AppointmentId id, Matcher parts) {
        return new HeldTime(
                id,
                parts.group(2),
                Instant.ofEpochSecond(Long.parseLong(parts.group(3))),
                Instant.ofEpochSecond(Long.parseLong(parts.group(4))),
                parts.group(5),
                parts.group(6),
                Mode.valueOf(parts.group(7)),
                parts.group(8));
    }

    private static String entry(String key, HeldTime time) {
        return String.join(
                "|",
                key,
                time.service(),
                Long.toString(time.start().getEpochSecond()),
                Long.toString(time.until().getEpochSecond()),
                time.practitioner(),
                time.site(),
                time.mode().name(),
                time.back());
    }

    private static void write(Stream<String> entries, HttpServletRequest request, HttpServletResponse response) {
        var value = entries.filter(ENTRY.asMatchPredicate()).limit(MOST).collect(Collectors.joining("~"));
        var cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(value.isEmpty() ? Duration.ZERO : LASTS)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
