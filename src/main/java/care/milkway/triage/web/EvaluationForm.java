package care.milkway.triage.web;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.policy.TriagePolicy.AfterOneDay;
import care.milkway.clinic.policy.TriagePolicy.InflammatoryMastitis;
import care.milkway.kernel.InvalidInput;
import care.milkway.page.Texts;
import care.milkway.triage.HelpLineTexts;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.AnswersBuilder;
import care.milkway.triage.rules.Citation;
import care.milkway.triage.rules.DuctCheck;
import care.milkway.triage.rules.Permission;
import care.milkway.triage.rules.TriageResult;
import care.milkway.triage.web.RulesView.ChoiceView;
import care.milkway.triage.web.RulesView.EvaluationResultView;
import care.milkway.triage.web.RulesView.EvaluationView;
import care.milkway.triage.web.RulesView.ReasonView;
import care.milkway.triage.web.RulesView.TreatmentView;
import care.milkway.triage.web.RulesView.ValueView;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers and a policy tried against the rule book, of which nothing is kept. */
final class EvaluationForm {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOBODY = "NOBODY";

    private static final Map<String, List<String>> CHOICES = Map.of(
            "afterOneDay", names(AfterOneDay.values()),
            "inflammatoryMastitis", names(InflammatoryMastitis.values()),
            "feverCelsius", List.of("38.0", "38.5"),
            "referralNeededFor", List.of(Profession.PHYSIOTHERAPIST.name(), NOBODY));

    private static final List<String> ORDER =
            List.of("afterOneDay", "inflammatoryMastitis", "feverCelsius", "referralNeededFor");

    private final Texts t;

    EvaluationForm(Texts t) {
        this.t = t;
    }

    /** The form with something in it to start from. */
    EvaluationView empty() {
        var example = AnswersBuilder.tenderLump().with("hoursSinceOnset", 30).answers();
        return new EvaluationView(example.toJson().toPrettyString(), choices(Map.of()), null, null);
    }

    /** What follows from the form, or what is wrong with it. */
    EvaluationView of(Map<String, String> form) {
        var json = form.getOrDefault("answers", "");
        try {
            var result = DuctCheck.evaluate(Answers.parse(json), DuctCheckRequest.policy(policy(form)));
            return new EvaluationView(json, choices(form), null, view(result));
        } catch (InvalidInput wrong) {
            var sentence = t.get("evaluation.wrong", wrong.field());
            return new EvaluationView(json, choices(form), sentence, null);
        }
    }

    private static JsonNode policy(Map<String, String> form) {
        var policy = JSON.createObjectNode();
        for (var name : ORDER) {
            var value = form.get(name);
            switch (name) {
                case String _ when value == null || value.isBlank() -> {}
                case "feverCelsius" -> policy.set(name, fever(value));
                case "referralNeededFor" -> {
                    var professions = policy.putArray(name);
                    if (!value.equals(NOBODY)) {
                        professions.add(value);
                    }
                }
                default -> policy.put(name, value);
            }
        }
        return policy;
    }

    private static JsonNode fever(String value) {
        return CHOICES.getOrDefault("feverCelsius", List.of()).contains(value)
                ? JSON.getNodeFactory().numberNode(new BigDecimal(value))
                : JSON.getNodeFactory().stringNode(value);
    }

    private List<ChoiceView> choices(Map<String, String> form) {
        return ORDER.stream()
                .map(name -> new ChoiceView(
                        name,
                        t.get("policy." + name),
                        CHOICES.getOrDefault(name, List.of()).stream()
                                .map(value -> new ValueView(
                                        value, t.get("policy." + name + "." + value), value.equals(form.get(name))))
                                .toList()))
                .toList();
    }

    private EvaluationResultView view(TriageResult result) {
        var sentences = HelpLineTexts.anywhere(t);
        var key = result.disposition().messageKey();
        return new EvaluationResultView(
                t.get(key),
                sentences.get(key + ".next"),
                result.missing().stream()
                        .map(field -> t.get("question." + field))
                        .toList(),
                result.reasons().stream()
                        .map(rule -> new ReasonView(rule.id(), t.get(rule.messageKey()), Citation.of(rule.source())))
                        .toList(),
                result.notices().stream()
                        .map(notice -> new ReasonView("", t.get(notice.messageKey()), Citation.of(notice.source())))
                        .toList(),
                result.treatments().entrySet().stream()
                        .map(each -> view(each.getKey(), each.getValue()))
                        .toList());
    }

    private TreatmentView view(Treatment treatment, Permission permission) {
        var name = t.get("permission.for." + treatment);
        var status = t.get("permission." + permission.status());
        return switch (permission) {
            case Permission.Open _ -> new TreatmentView(name, status, "open", null);
            case Permission.NeedsReferral needs ->
                new TreatmentView(
                        name,
                        status,
                        "letter",
                        t.get("evaluation.letter", list(needs.needsLetter()), list(needs.openWithout())));
            case Permission.Withheld withheld ->
                new TreatmentView(
                        name, status, "closed", t.get(withheld.reason().messageKey()));
        };
    }

    private String list(Collection<Profession> professions) {
        return professions.isEmpty()
                ? t.get("evaluation.nobody")
                : professions.stream()
                        .sorted()
                        .map(each -> t.get("profession." + each))
                        .collect(Collectors.joining(", "));
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
