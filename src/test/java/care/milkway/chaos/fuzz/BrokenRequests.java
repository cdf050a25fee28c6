package care.milkway.chaos.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Makes of a proper request one that no decent client sends. */
final class BrokenRequests {

    /** Methods and headers that are allowed, and still unusual. */
    private static final List<String> METHODS =
            List.of("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "POST", "GET", "TRACE", "PROPFIND");

    private static final List<String> HEADERS = List.of(
            "Accept: application/xml",
            "Accept: */*;q=nonsense",
            "Accept: text/html, application/json;q=0.1",
            "Accept-Language: " + "x,".repeat(500),
            "Accept-Language: fr-CA;q=abc",
            "Accept-Language: \u0000",
            "Accept-Encoding: br;q=1e99",
            "Cookie: " + "a=b; ".repeat(300),
            "Cookie: SESSION=%00; $Version=1",
            "Authorization: Basic !!!",
            "Authorization: Bearer ../..",
            "If-None-Match: \"\"\"",
            "If-Modified-Since: yesterday",
            "Range: bytes=-99999999999999999999-",
            "Expect: 200-nothing",
            "Origin: null",
            "Origin: https://elsewhere.example",
            "Sec-Fetch-Site: cross-site",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-For: " + "1.2.3.4, ".repeat(100),
            "X-Forwarded-Proto: gopher",
            "X-HTTP-Method-Override: DELETE",
            "HX-Request: true",
            "Upgrade: h2c",
            "Content-Type: multipart/form-data",
            "Content-Encoding: gzip",
            "X-Long: " + "a".repeat(9_000));

    private static final List<String> LINES = List.of(
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 100000",
            "Transfer-Encoding: chunked\r\nContent-Length: 3",
            "Transfer-Encoding: nonsense",
            "Transfer-Encoding: chunked",
            "Host: a\r\nHost: b",
            "Host: :::",
            "Host: localhost:99999",
            "No colon here",
            " folded: header",
            "Name with space: x",
            "\u0000: x",
            ": nothing");

    private static final List<String> TARGETS = List.of(
            "*",
            "/%",
            "/%zz",
            "/%00",
            "/en/../../etc/passwd",
            "/en/%2e%2e/%2e%2e/etc/passwd",
            "/..;/actuator",
            "/en/toronto;jsessionid=1",
            "//evil.example/en",
            "/\\evil.example",
            "http://evil.example/en",
            "/en?%",
            "/en?a=%zz",
            "/en?[]",
            "/en toronto",
            "/%c0%ae%c0%ae/",
            "/%u0041",
            "/" + "a/".repeat(300),
            "/" + "a".repeat(9_000),
            "/error",
            "/api/openapi.json/x",
            "/assets/../application.properties",
            "/assets/%2e%2e/application.properties",
            "/webjars/../../x",
            "/api/docs/../..//");

    private final SplittableRandom random;

    BrokenRequests(SplittableRandom random) {
        this.random = random;
    }

    RawRequest of(RawRequest right) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> right.by(one(METHODS));
            case 2, 3, 4 -> odd(right);
            case 5 -> right.with(one(LINES)).asBroken();
            case 6, 7 -> right.at(one(TARGETS)).asBroken();
            case 8 ->
                right.by(one(List.of("get", "", "G ET", "GET\u0000", "A".repeat(300))))
                        .asBroken();
            case 9 -> right.with(bytes(random.nextInt(1, 200))).asBroken();
            default -> right;
        };
    }

    private RawRequest odd(RawRequest right) {
        var header = one(HEADERS);
        return header.contains("\u0000") || header.length() > 8_000 || header.startsWith("Expect")
                ? right.with(header).asBroken()
                : right.with(header);
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
