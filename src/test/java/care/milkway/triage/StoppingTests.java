package care.milkway.triage;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.clinic.policy.TriagePolicy.AfterOneDay;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.AnswersBuilder;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.DuctCheck;
import care.milkway.triage.rules.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Questions are left out; what somebody is told is not: the check that stops early says what the whole one would. */
class StoppingTests {

    private static final List<TriagePolicy> POLICIES = Stream.of(AfterOneDay.values())
            .map(each -> new TriagePolicy(each, null, null, null, null))
            .toList();
    private static final Set<Disposition> MIND =
            Set.of(Disposition.MENTAL_HEALTH_SAME_DAY, Disposition.MENTAL_HEALTH_FOLLOW_UP);
    private static final Map<String, List<String>> SOME = new TreeMap<>(Map.ofEntries(
            Map.entry("temperature", List.of("36.8 C", "37.9 C", "38.0 C", "38.6 C", "100.4 F", "99 F", "?")),
            Map.entry(
                    "antipyretic",
                    List.of("antipyretic.taken=false", "hoursSinceAntipyretic=2", "hoursSinceAntipyretic=7")),
            Map.entry("heartRate", List.of("70", "99", "100", "101", "128", "131", "?")),
            Map.entry("emergencySigns", List.of("none", "none", "none", "none", "none", "CHEST_PAIN", "?")),
            Map.entry("systemicSigns", List.of("none", "none", "none", "CHILLS", "BODY_ACHES", "FEELS_VERY_ILL", "?")),
            Map.entry(
                    "skinSigns",
                    List.of(
                            "none",
                            "none",
                            "none",
                            "NECROSIS",
                            "FLUCTUANT_LUMP",
                            "DIMPLING",
                            "INFECTED_FISSURE",
                            "BLEB",
                            "?")),
            Map.entry("redness", List.of("NONE", "LOCAL", "OVER_A_THIRD", "?")),
            Map.entry("discharge", List.of("NONE", "MILK", "MILK", "BLOODY", "?")),
            Map.entry("lump", List.of("true", "true", "false", "?")),
            Map.entry("axillaryLump", List.of("false", "false", "true", "?")),
            Map.entry("side", List.of("LEFT", "BOTH", "?")),
            Map.entry("hoursSinceOnset", List.of("3", "11.9", "12", "20", "24", "30", "168", "169", "336", "337", "?")),
            Map.entry("course", List.of("BETTER", "SAME", "WORSE", "?")),
            Map.entry("daysSinceBirth", List.of("1", "2", "5", "7", "8", "40", "?")),
            Map.entry("age", List.of("17", "25", "29", "30", "41", "?")),
            Map.entry(
                    "antibiotics",
                    List.of(
                            "antibiotics.taken=false",
                            "antibiotics.taken=false",
                            "antibiotics=10 SAME",
                            "antibiotics=48 WORSE",
                            "antibiotics=60 BETTER",
                            "antibiotics=170 SAME",
                            "antibiotics.taken=?")),
            Map.entry("sameSiteEpisodesLast8Weeks", List.of("1", "2", "3", "?")),
            Map.entry("conditions", List.of("none", "none", "none", "DIABETES", "SURGERY_LAST_6_WEEKS", "BRCA", "?")),
            Map.entry("harmThoughts", List.of("NONE", "NONE", "NONE", "NONE", "WITHOUT_PLAN", "WITH_PLAN", "?")),
            Map.entry("psychosisSigns", List.of("false", "false", "false", "false", "true", "?"))));

    @Test
    void whoIsAskedLessIsToldTheSame() {
        var random = new SplittableRandom(20261121);
        for (int i = 0; i < 3_000; i++) {
            var answers = somebody(random);
            for (var policy : POLICIES) {
                var steps = new Inquiry(answers, policy).steps();
                assertThat(toldAbout(answers.part(asked(answers, steps)), policy))
                        .as("%s asked of %s", steps.stream().map(Step::id).toList(), answers.asFields())
                        .isEqualTo(toldAbout(ofThoseAtHome(answers, steps), policy));
            }
        }
    }

    @Test
    void nobodyIsAskedMoreScreensThanProgressCounts() {
        var random = new SplittableRandom(20261122);
        for (int i = 0; i < 200; i++) {
            var answers = somebody(random);
            assertThat(new Inquiry(answers, TriagePolicy.defaults()).steps())
                    .hasSizeLessThanOrEqualTo(Route.MOST)
                    .doesNotHaveDuplicates();
        }
    }

    /** An emergency of the mind is one of the rules: it comes after what may be one of the body, and before what may wait. */
    @Test
    void whatMayBeAnEmergencyIsAskedFirst() {
        for (var policy : POLICIES) {
            var answers = AnswersBuilder.tenderLump().but("contraindications=?").answers();
            assertThat(new Inquiry(answers, policy).steps())
                    .extracting(Step::id)
                    .startsWith("emergency", "body", "temperature", "safety", "lump");
        }
    }

    /** A pulse is only asked of those with whom it is missing. */
    private static Answers ofThoseAtHome(Answers answers, List<Step> steps) {
        var told = new HashMap<>(answers.asFields());
        if (steps.stream().noneMatch(step -> step.id().equals("pulse"))) {
            told.remove("heartRate");
        }
        return answers.part(told);
    }

    /** The body, the mind, and whether it is the fullness of the first week; an emergency is one thing. */
    private static List<Object> toldAbout(Answers answers, TriagePolicy policy) {
        var result = DuctCheck.evaluate(answers.beforeTreatment(), policy);
        if (result.disposition().atLeastAsUrgentAs(Disposition.MENTAL_HEALTH_EMERGENCY)) {
            return List.of("an emergency");
        }
        var given = result.reasons().stream()
                .flatMap(rule -> rule.disposition().stream())
                .sorted()
                .toList();
        Optional<Disposition> body =
                given.stream().filter(each -> !MIND.contains(each)).findFirst();
        Optional<Disposition> mind = given.stream().filter(MIND::contains).findFirst();
        return List.of(body, mind, result.reasons().contains(Rule.ENGORGEMENT));
    }

    private static Map<String, List<String>> asked(Answers answers, List<Step> steps) {
        var linkIds = new HashSet<String>();
        steps.forEach(step -> step.questions().forEach(question -> {
            linkIds.add(question.linkId());
            question.askedAfterYesTo().ifPresent(linkIds::add);
            question.parts().forEach(part -> linkIds.add(part.linkId()));
        }));
        var told = new HashMap<>(answers.asFields());
        told.keySet().retainAll(linkIds);
        steps.forEach(step -> step.early().forEach((linkId, codes) -> {
            if (!told.containsKey(linkId)) {
                var hers =
                        answers.words(linkId).stream().filter(codes::contains).toList();
                if (!hers.isEmpty()) {
                    told.put(linkId, hers);
                }
            }
        }));
        return told;
    }

    private static Answers somebody(RandomGenerator random) {
        var builder = AnswersBuilder.tenderLump().but("contraindications=?");
        SOME.forEach((linkId, words) -> {
            if (random.nextInt(3) > 0) {
                return;
            }
            var word = words.get(random.nextInt(words.size()));
            builder.but(
                    switch (linkId) {
                        case "antipyretic", "antibiotics" -> word;
                        default -> linkId + "=" + word;
                    });
        });
        return builder.answers();
    }
}
