package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.clinic.content.ContentPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Pages as schema.org describes them, for search engines. */
final class SchemaOrg {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SchemaOrg() {}

    static String clinic(Clinic clinic, ContentPage content) {
        return JSON.writeValueAsString(described(business(clinic), content));
    }

    static String service(Clinic clinic, Service service, ContentPage content) {
        var therapy = thing("MedicalTherapy", service.name().in(content.language()));
        therapy.put("description", content.description());
        var offer = thing("Offer", service.name().in(content.language()));
        offer.put("price", service.price());
        offer.put("priceCurrency", clinic.currency().getCurrencyCode());
        offer.put("itemOffered", therapy);
        var business = business(clinic);
        business.put("makesOffer", List.of(offer));
        return JSON.writeValueAsString(described(business, content));
    }

    private static Map<String, Object> described(Map<String, Object> business, ContentPage content) {
        var graph = new ArrayList<Map<String, Object>>();
        graph.add(business);
        if (!content.questions().isEmpty()) {
            var questions = thing("FAQPage", content.title());
            questions.put(
                    "mainEntity",
                    content.questions().stream().map(SchemaOrg::question).toList());
            graph.add(questions);
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@graph", graph);
        return data;
    }

    private static Map<String, Object> question(ContentPage.Question question) {
        var thing = thing("Question", question.ask());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("@type", "Answer");
        answer.put("text", question.answer());
        thing.put("acceptedAnswer", answer);
        return thing;
    }

    private static Map<String, Object> business(Clinic clinic) {
        var site = clinic.sites().getFirst();
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("streetAddress", site.street());
        address.put("addressLocality", site.city());
        address.put("addressRegion", site.province());
        address.put("postalCode", site.postalCode());
        address.put("addressCountry", site.country());
        var business = thing("MedicalClinic", clinic.name());
        business.put("telephone", site.phone());
        business.put("email", site.email().value());
        business.put("address", address);
        return business;
    }

    private static Map<String, Object> thing(String type, String name) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }
}
