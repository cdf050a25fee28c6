package care.milkway.triage.web;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.triage.CheckId;
import care.milkway.triage.CheckKeys;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Lets her browser, and no other, know the check she is at: in both languages, for this clinic and no other. */
@Component
class CheckCookie {

    /** Longer than answers are good to book with; short, since a phone may be lent. */
    private static final Duration LASTS = Duration.ofDays(2);

    private final CheckKeys keys;

    CheckCookie(CheckKeys keys) {
        this.keys = keys;
    }

    void keep(String slug, ClinicId clinic, CheckId check, HttpServletResponse response) {
        var key = keys.key(clinic, check);
        Stream.of(Language.values())
                .map(language -> ResponseCookie.from(CheckKeys.COOKIE, key)
                        .path(PageLink.clinic(slug).in(language))
                        .httpOnly(true)
                        .secure(keys.onlyEncrypted())
                        .sameSite("Lax")
                        .maxAge(LASTS)
                        .build())
                .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }
}
