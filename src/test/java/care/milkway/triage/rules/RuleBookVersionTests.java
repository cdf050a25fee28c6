package care.milkway.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.kernel.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A rule can't change behind its version: beside every version stands a digest of what its rules say in both languages, of
 * their sources, and of what they make of three thousand invented people under every policy that changes something.
 */
class RuleBookVersionTests {

    private static final Path FILE = Path.of("src", "test", "resources", "triage", "rule-book-versions.txt");
    private static final int PEOPLE = 3_000;

    @Test
    void whoChangesARuleChangesTheVersion() throws IOException {
        var digest = digest();
        var current = versions().getLast();
        assertThat(digest).as("""
                        The rule book says something else than before. Raise RuleBook.version() and add this line to %s:
                        %s %s
                        If only the way this test invents people was changed, replace the digest of the last line.""", FILE, RuleBook.version(), digest).isEqualTo(current[1]);
        assertThat(RuleBook.version())
                .as("the last line of %s is about the rule book of today", FILE)
                .isEqualTo(current[0]);
    }

    @Test
    void aVersionIsNeverGivenTwice() throws IOException {
        assertThat(versions()).extracting(line -> line[0]).doesNotHaveDuplicates();
        assertThat(versions()).extracting(line -> line[1]).doesNotHaveDuplicates();
    }

    private static List<String[]> versions() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .toList();
    }

    private static String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(table(), people())
                    .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Stream<String> table() {
        var rules = Stream.of(Rule.values())
                .map(rule -> String.join(
                        "|",
                        rule.name(),
                        rule.id(),
                        rule.disposition().toString(),
                        rule.source(),
                        rule.exampleInShort(),
                        sentences(rule.messageKey())));
        var notices = Stream.of(Notice.values())
                .map(notice -> notice.name() + "|" + notice.source() + "|" + sentences(notice.messageKey()));
        var reasons = Stream.of(WithholdingReason.values())
                .map(reason -> reason.name() + "|" + reason.alternative() + "|" + sentences(reason.messageKey()));
        var stops = Stream.of(
                RuleBook.hardStops().toString(), RuleBook.precautions().toString());
        return Stream.of(rules, notices, reasons, stops).flatMap(lines -> lines);
    }

    private static String sentences(String key) {
        return TextFile.in(Language.EN).getProperty(key) + "|"
                + TextFile.in(Language.FR).getProperty(key);
    }

    private static Stream<String> people() {
        var random = new SplittableRandom(20261121);
        return Stream.generate(() -> anybody(random)).limit(PEOPLE).flatMap(answers -> policies()
                .map(policy -> said(DuctCheck.evaluate(answers, policy))));
    }

    private static Stream<TriagePolicy> policies() {
        return Stream.concat(
                DuctCheckPropertiesTests.POLICIES.stream(), DuctCheckPropertiesTests.everyPolicy().stream());
    }

    private static ClinicalAnswers anybody(SplittableRandom random) {
        var teller = new AnswersTeller();
        for (Field field : Field.values()) {
            if (random.nextInt(3) == 0) {
                field.sayAnything(teller, random);
            }
        }
        return teller.answers();
    }

    private static String said(TriageResult result) {
        return String.join(
                "|",
                result.disposition().name(),
                result.reasons().toString(),
                result.missing().toString(),
                result.notices().toString(),
                result.treatments().values().stream()
                        .map(RuleBookVersionTests::said)
                        .toList()
                        .toString());
    }

    private static String said(Permission permission) {
        return switch (permission) {
            case Permission.Open open -> open.status();
            case Permission.NeedsReferral needs ->
                needs.status() + sorted(needs.needsLetter()) + sorted(needs.openWithout());
            case Permission.Withheld withheld -> withheld.status() + withheld.reason();
        };
    }

    private static List<Profession> sorted(Collection<Profession> professions) {
        return professions.stream().sorted().toList();
    }
}
