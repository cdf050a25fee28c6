package care.milkway.triage;

import care.milkway.kernel.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills the texts of both languages into a copy of the FHIR questionnaire: English in place, French as the translation extension. */
final class FhirExport {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private FhirExport() {}

    static ObjectNode withTexts(JsonNode resource) {
        ObjectNode filled = resource.deepCopy().asObject();
        filled.put("language", "en-CA");
        fill(filled, "title", "questionnaire.title");
        fill(filled, "description", "questionnaire.description");
        for (JsonNode step : filled.path("item")) {
            fill(step.asObject(), "text", step.path("linkId").stringValue() + ".title");
            step.path("item").forEach(FhirExport::question);
        }
        return filled;
    }

    private static void question(JsonNode item) {
        String linkId = item.path("linkId").stringValue();
        fill(item.asObject(), "text", "question." + linkId);
        for (JsonNode option : item.path("answerOption")) {
            ObjectNode coding = option.path("valueCoding").asObject();
            fill(
                    coding,
                    "display",
                    "option." + linkId + "." + coding.path("code").stringValue());
        }
        item.path("item").forEach(FhirExport::question);
    }

    private static void fill(ObjectNode node, String property, String key) {
        node.put(property, Texts.in(Language.EN).text(key));
        ObjectNode translation =
                node.putObject("_" + property).putArray("extension").addObject();
        translation.put("url", TRANSLATION);
        var parts = translation.putArray("extension");
        parts.addObject().put("url", "lang").put("valueCode", "fr-CA");
        parts.addObject()
                .put("url", "content")
                .put("valueString", Texts.in(Language.FR).text(key));
    }
}
