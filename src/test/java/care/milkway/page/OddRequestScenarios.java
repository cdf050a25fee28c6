package care.milkway.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers sent, and what once ended in a 500 with a stack in the log. */
@MilkwayTest
@ExtendWith(OutputCaptureExtension.class)
class OddRequestScenarios {

    private static final String HOLD = "00000000-0000-0000-0000-000000000001";
    private static final String KEY = "dTOE-dGVM4uteIq5G1R4AQV7RJhDsElpqGH1dfwRW3ZntB1CzrVVKwcU9Pt3bp1G";

    @LocalServerPort
    int port;

    private String get(String path, String... headers) {
        return Wire.exchange(port, "GET " + path + " HTTP/1.1\nHost: localhost\n" + String.join("\n", headers), "");
    }

    private String form(String path, String body, String... headers) {
        return Wire.exchange(
                port,
                "POST " + path + " HTTP/1.1\nHost: localhost:" + port
                        + "\nContent-Type: application/x-www-form-urlencoded\n" + String.join("\n", headers),
                body);
    }

    private String json(String path, String body, String... headers) {
        return Wire.exchange(
                port,
                "POST " + path + " HTTP/1.1\nHost: localhost:" + port
                        + "\nIdempotency-Key: odd\nContent-Type: application/json\n" + String.join("\n", headers),
                body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/clinics/toronto/holds | {"service": "X", "start": null, "practitioner": "x"} | start
            /api/appointments/x/moves | {"start": null} | start
            /api/clinics/toronto/appointments | {"hold": "00000000-0000-0000-0000-000000000001", "patient": null} | patient
            """)
    void whatIsNullAndMayNotBeIsNamed(String path, String body, String field) {
        assertThat(json(path, body)).startsWith("HTTP/1.1 400").contains("\"field\":\"" + field + "\"");
    }

    @Test
    void aNulInAnEMailIsRefused() {
        assertThat(json("/api/clinics/toronto/appointments", """
                        {"hold": "%s", "patient": {"name": "Maya", "email": "m\\u0000a@families.example"}}""".formatted(HOLD)))
                .startsWith("HTTP/1.1 422")
                .contains("patient.email");
        assertThat(form("/en/toronto/holds/" + HOLD + "/appointment", "name=Maya&email=m%00a%40families.example"))
                .doesNotStartWith("HTTP/1.1 5");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/toronto/holds/00000000-0000-0000-0000-000000000001/release, service=NOT_THERE, 422",
        "/en/toronto/holds/00000000-0000-0000-0000-000000000001/release, x=x, 400",
        "/en/toronto/holds/not-an-id/release, service=CESAREAN_SCAR_RELEASE, 404",
        "/en/toronto/holds, service=CESAREAN_SCAR_RELEASE&start=+999999999-12-31T23:59:59-18:00, 400",
        "/en/toronto/holds, service=%zz, 400",
        "/en/toronto/holds, service=%c0%af, 400",
    })
    void aFormThatCantBeUsedIsRefusedWithAPage(String path, String body, int status) {
        assertThat(form(path, body)).startsWith("HTTP/1.1 " + status).contains("<h1>", "class=\"lead\"");
    }

    @ParameterizedTest
    @CsvSource({
        "day[0].class.x=1, day",
        "mode.x=1, mode",
        "day=2026-02-30, day",
        "part=NOON, part",
    })
    void aFieldThatCantBeReadIsNamedOnThePage(String parameter, String field) {
        assertThat(get("/en/toronto/times?service=CESAREAN_SCAR_RELEASE&"
                        + parameter.replace("[", "%5B").replace("]", "%5D")))
                .startsWith("HTTP/1.1 400")
                .contains("This could not be read: " + field);
    }

    @Test
    void multipartWithoutABoundaryIsRefused() {
        assertThat(Wire.exchange(
                        port,
                        "POST /en/toronto/holds HTTP/1.1\nHost: localhost\nContent-Type: multipart/form-data",
                        "--x"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void theAddressOfTheErrorPageIsNoPage() {
        assertThat(get("/error")).startsWith("HTTP/1.1 404");
    }

    @Test
    void theErrorPageOfAClinicTellsItsPhoneAndTheEmergencyNumber() {
        assertThat(get("/en/toronto/team")).startsWith("HTTP/1.1 200");
        assertThat(get("/en/toronto/nothing-here"))
                .startsWith("HTTP/1.1 404")
                .contains("href=\"tel:", "If you feel very ill, do not wait: call 911.");
        assertThat(get("/fr/toronto/nothing-here")).contains("composez le\u00a0911".replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GE T / HTTP/1.1",
                "GET / HTTP/9.9",
                "GET /%zz HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /en/toronto HTTP/1.1",
                "GET /nothing HTTP/1.1",
                "GET /api/nothing HTTP/1.1"
            })
    void everyAnswerHasTheHeadersAndNoneNamesTheServer(String line) {
        assertThat(Wire.exchange(port, line + "\nHost: localhost", ""))
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("HTTP Status");
    }

    @Test
    void aFormInChunksIsLimitedToo() {
        var chunk = "1000\r\n" + "a".repeat(0x1000) + "\r\n";
        try (var wire = new Wire(port)) {
            wire.say("""
                    POST /en/toronto/holds HTTP/1.1
                    Host: localhost
                    Connection: close
                    Content-Type: application/x-www-form-urlencoded
                    Transfer-Encoding: chunked

                    """.replace("\n", "\r\n"));
            wire.say(chunk.repeat(17) + "0\r\n\r\n");
            assertThat(wire.hear()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        assertThat(json("/api/duct-check-trials", "{\"answers\":" + "[".repeat(40) + "]".repeat(40) + "}"))
                .startsWith("HTTP/1.1 400");
        assertThat(json("/api/duct-check-trials", "{\"answers\":{\"pain\":" + "1".repeat(200) + "}}"))
                .startsWith("HTTP/1.1 400");
        assertThat(json("/api/duct-check-trials", "1e9999999999")).startsWith("HTTP/1.1 400");
        assertThat(json("/api/duct-check-trials", "\"" + "a".repeat(70_000) + "\""))
                .startsWith("HTTP/1.1 413");
        assertThat(get("/en/toronto", "X-Long: " + "a".repeat(9_000))).startsWith("HTTP/1.1 400");
        assertThat(form("/en/toronto/holds", "a=1&".repeat(300))).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://elsewhere.example",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: http://localhost:1"
            })
    void aPageOfAnotherSiteCantSendOurForms(String header) {
        assertThat(form("/en/toronto/duct-check", "all=none", header))
                .startsWith("HTTP/1.1 403")
                .contains("<h1>");
        assertThat(json("/api/duct-check-trials", "{\"answers\":{}}", header))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json");
    }

    @Test
    void ourOwnFormsAndProgramsAreNotMeant() {
        assertThat(form(
                        "/en/toronto/duct-check",
                        "all=none",
                        "Origin: http://localhost:" + port,
                        "Sec-Fetch-Site: same-origin"))
                .startsWith("HTTP/1.1 302");
        assertThat(json("/api/duct-check-trials", "{\"answers\":{}}")).startsWith("HTTP/1.1 200");
    }

    @Test
    void noHostThatSomebodyClaimsStandsInAnAnswer() {
        for (var path : new String[] {"/", "/rules", "/sitemap.xml", "/robots.txt", "/en/toronto", "/api/docs"}) {
            assertThat(Wire.exchange(
                            port,
                            "GET " + path + " HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: evil.example\n"
                                    + "X-Forwarded-Port: zz\nForwarded: host=evil.example",
                            ""))
                    .as(path)
                    .doesNotContain("evil.example")
                    .doesNotStartWith("HTTP/1.1 5");
        }
        assertThat(get("/")).contains("Location: /en\r\n");
    }

    /** A mail program that adds a character to a link must not put the key into the log. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/appointments/KEY.",
                "/en/appointments/KEY/x",
                "/en/appointments/KEY/%00",
                "/en/appointments/KEY|",
                "/en/appointments/KEY/moves",
                "/en/appointments/KEY/times?day=x",
                "/api/appointments/KEY/nothing",
                "/fr/appointments/KEY%zz",
                "/appointments/KEY",
                "/en/appointments/KEY/invitation.ics/",
                "/assets/KEY",
                "/en/toronto/holds/KEY",
                "/en/toronto/duct-checks/KEY/KEY",
                "/en/toronto/duct-check/KEY",
                "/en/toronto/duct-check/link?key=KEY.",
                "/en/toronto/times?service=KEY"
            })
    void keysOfLinksStayOutOfTheLog(String path, CapturedOutput log) {
        get(path.replace("KEY", KEY));
        form(path.replace("KEY", KEY), "start=" + KEY + "&" + KEY + "=%");
        assertThat(log.getAll()).doesNotContain(KEY.substring(0, 20));
    }

    /** A screen was shown again with a title that no file had a text for. */
    @ParameterizedTest
    @CsvSource({
        "emergency, emergencySigns=nonsense",
        "numbers, systolicPressure=1e9999999999",
        "course, course=nonsense",
        "comfort, pain=9223372036854775808"
    })
    void anAnswerThatCantBeReadIsAskedForAgain(String step, String typed) {
        var started = form("/fr/toronto/duct-check", "all=none");
        var key = started.replaceFirst("(?s).*(milkway-check=[A-Za-z0-9_-]{64});.*", "$1");
        assertThat(form("/fr/toronto/duct-check/" + step, typed, "Cookie: " + key))
                .startsWith("HTTP/1.1 422")
                .contains("<h1");
    }

    @Test
    void expectedRefusalsLeaveNoStackInTheLog(CapturedOutput log) {
        get("/en/toronto/times?service=CESAREAN_SCAR_RELEASE&day%5B0%5D.class.x=1");
        form("/en/toronto/holds/" + HOLD + "/release", "service=NOT_THERE");
        json("/api/clinics/toronto/holds", "{");
        assertThat(log.getAll()).doesNotContain("\tat ", "Exception");
    }
}
