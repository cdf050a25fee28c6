package care.milkway.triage.questionnaire;

import care.milkway.kernel.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills the texts of both languages into a copy of the FHIR questionnaire: English in place, French as the translation extension. */
final class FhirExport {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    /** The words are Canadian French; the value set R4 gives for this extension has {@code fr}, but not {@code fr-CA}. */
    private static final String LANGUAGE = "fr";

    private FhirExport() {}

    static ObjectNode withTexts(JsonNode resource) {
        ObjectNode filled = resource.deepCopy().asObject();
        filled.put("language", "en-CA");
        filled.putObject("text").put("status", "generated").put("div", narrative());
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

    private static String narrative() {
        DuctCheckTexts english = DuctCheckTexts.in(Language.EN);
        return "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-CA\" xml:lang=\"en-CA\"><p><b>"
                + english.text("questionnaire.title") + "</b></p><p>" + english.text("questionnaire.description")
                + "</p></div>";
    }

    private static void fill(ObjectNode node, String property, String key) {
        node.put(property, DuctCheckTexts.in(Language.EN).text(key));
        ObjectNode translation =
                node.putObject("_" + property).putArray("extension").addObject();
        translation.put("url", TRANSLATION);
        var parts = translation.putArray("extension");
        parts.addObject().put("url", "lang").put("valueCode", LANGUAGE);
        parts.addObject()
                .put("url", "content")
                .put("valueString", DuctCheckTexts.in(Language.FR).text(key));
    }
}
