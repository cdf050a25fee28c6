package care.milkway.chaos.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/** What nobody means: too long, too large, of the wrong kind, of another world. */
final class AbsurdValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001\u001b[31m",
            "\u202e\ufeff\uffff",
            "line\r\nX-Injected: yes",
            "🤱".repeat(50),
            "a".repeat(5_000),
            "%",
            "%zz",
            "${7*7}",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "null",
            "undefined",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1e9999999999",
            "-1e-9999999999",
            "NaN",
            "Infinity",
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-00000000000g",
            "1-1-1-1-1",
            "0000-00-00",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "2026-02-30",
            "2026-13-01T25:61:61Z",
            "-999999999-01-01T00:00:00+18:00",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "2026-12-01T09:00",
            "fr-ZZ",
            "TRUE",
            "é",
            "ﬀ",
            "İ",
            "a@b@c",
            "\"a b\"@families.example",
            "a@[127.0.0.1]",
            "maya@families.example\nbcc:x@families.example");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "1e400",
            "1e9999999999",
            "-0.0",
            "123456789012345678901234567890",
            "9".repeat(300),
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "{\"\": null}",
            "{\"value\": 1e308, \"unit\": \"C\"}",
            "[".repeat(200) + "]".repeat(200),
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "a".repeat(25_000) + "\"");

    private AbsurdValues() {}

    static String text(SplittableRandom random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** As it stands in JSON. */
    static String json(SplittableRandom random) {
        return random.nextInt(3) == 0 ? quoted(text(random)) : JSON.get(random.nextInt(JSON.size()));
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
