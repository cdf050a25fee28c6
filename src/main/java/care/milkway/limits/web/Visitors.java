package care.milkway.limits.web;

import care.milkway.limits.Client;
import care.milkway.limits.ContactKeys;
import care.milkway.page.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Tells one who asks from another: by where she comes from, and by a cookie with nothing but chance in it, which a browser
 * gets when it holds a time and at no other moment.
 */
@Component
@NamedInterface("visitors")
public class Visitors {

    private static final String COOKIE = "milkway-holds";
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{32}");
    private static final Duration LASTS = Duration.ofHours(1);

    private final SecureRandom random = new SecureRandom();
    private final ContactKeys keys;

    Visitors(ContactKeys keys) {
        this.keys = keys;
    }

    /** Whoever asks, for what is counted by network alone and for programs, which keep no cookies. */
    public Client client(HttpServletRequest request) {
        return client(request, Optional.empty());
    }

    /** The number her browser is known by: the one it brought, or a new one to give it if she gets what she asks for. */
    public String number(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> String.valueOf((@Nullable Object) cookie.getValue()))
                .filter(VALUE.asMatchPredicate())
                .findFirst()
                .orElseGet(this::fresh);
    }

    public Client client(HttpServletRequest request, String number) {
        return client(request, Optional.of(number));
    }

    /** Lets her browser be known by this number for as long as it matters. */
    public void remember(String number, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, number)
                .path("/")
                .maxAge(LASTS)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private Client client(HttpServletRequest request, Optional<String> number) {
        var block = ClientAddress.of(request).block().getHostAddress();
        return new Client(keys.network(block), number.map(keys::visitor));
    }

    private String fresh() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
