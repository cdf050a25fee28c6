package care.milkway.triage.web;

import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.clinic.policy.TriagePolicy.AfterOneDay;
import care.milkway.clinic.policy.TriagePolicy.InflammatoryMastitis;
import care.milkway.kernel.InvalidInput;
import care.milkway.triage.rules.Answers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a program sends: answers, and for an evaluation the policy to read them under. What it does not know, it refuses by name. */
final class DuctCheckRequest {

    private static final List<String> POLICY =
            List.of("afterOneDay", "referralSigners", "referralNeededFor", "inflammatoryMastitis", "feverCelsius");

    private DuctCheckRequest() {}

    /** @throws InvalidInput naming the field */
    static Answers answers(JsonNode body, String... fields) {
        if (!body.isObject()) {
            throw new InvalidInput("body", "The body must be a JSON object.");
        }
        refuseUnknown(body, List.of(fields), "");
        var answers = body.path("answers");
        if (answers.isMissingNode() || answers.isNull()) {
            throw new InvalidInput("answers", "The answers are missing; without any, send an empty object.");
        }
        return Answers.of(answers);
    }

    /** @throws InvalidInput naming the field, such as {@code policy.feverCelsius} */
    static TriagePolicy policy(JsonNode policy) {
        if (absent(policy)) {
            return TriagePolicy.defaults();
        }
        if (!policy.isObject()) {
            throw new InvalidInput("policy", "The policy must be a JSON object.");
        }
        refuseUnknown(policy, POLICY, "policy.");
        return new TriagePolicy(
                code(policy, "afterOneDay", AfterOneDay.class),
                professions(policy, "referralSigners"),
                professions(policy, "referralNeededFor"),
                code(policy, "inflammatoryMastitis", InflammatoryMastitis.class),
                fever(policy.path("feverCelsius")));
    }

    private static void refuseUnknown(JsonNode object, List<String> known, String prefix) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw new InvalidInput(
                        prefix + name, "There is no such field; known are " + String.join(", ", known) + ".");
            }
        }
    }

    private static <E extends Enum<E>> @Nullable E code(JsonNode policy, String name, Class<E> type) {
        var node = policy.path(name);
        if (absent(node)) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> node.isString() && each.name().equals(node.stringValue()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("policy." + name, "This must be one of " + names(type) + "."));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static @Nullable Set<Profession> professions(JsonNode policy, String name) {
        var node = policy.path(name);
        if (absent(node)) {
            return null;
        }
        if (!node.isArray()) {
            throw new InvalidInput("policy." + name, "This must be a list of professions; an empty one says nobody.");
        }
        var professions = EnumSet.noneOf(Profession.class);
        for (int i = 0; i < node.size(); i++) {
            professions.add(profession(node.path(i), "policy." + name + "[" + i + "]"));
        }
        return professions;
    }

    private static Profession profession(JsonNode node, String field) {
        try {
            return Profession.named(node.isString() ? node.stringValue() : "");
        } catch (IllegalArgumentException _) {
            throw new InvalidInput(field, "This must be one of " + names(Profession.class) + ".");
        }
    }

    private static @Nullable BigDecimal fever(JsonNode node) {
        if (absent(node)) {
            return null;
        }
        if (!node.isNumber()) {
            throw new InvalidInput("policy.feverCelsius", "This must be a number: 38.0 or 38.5.");
        }
        var celsius = node.decimalValue();
        if (celsius.compareTo(new BigDecimal("38.0")) != 0 && celsius.compareTo(new BigDecimal("38.5")) != 0) {
            throw new InvalidInput("policy.feverCelsius", "This must be 38.0 or 38.5.");
        }
        return celsius;
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
