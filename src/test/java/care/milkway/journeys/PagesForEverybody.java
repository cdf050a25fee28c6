package care.milkway.journeys;

import care.milkway.clinic.Clinics;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What is the same for everybody, and where nothing is. */
record PagesForEverybody(Browser browser, Inspection inspection, String base) {

    void walk(ApplicationContext context) {
        for (var path : paths(context.getBean(Clinics.class))) {
            inspection.open(base + path, "public" + path);
        }
        inspection.open(base + "/toronto/nothing-here", "404 of a clinic");
        inspection.open(base + "/nobody", "404");
        browser.open(base + "/rules");
        browser.find("form[action*='evaluations'] button[type=submit]").first().click();
        browser.page().waitForLoadState();
        inspection.look("rules tried");
    }

    private static List<String> paths(Clinics clinics) {
        var paths = new ArrayList<>(List.of("", "/rules"));
        for (var slug : List.of("toronto", "los-angeles")) {
            List.of(
                            "",
                            "/services",
                            "/team",
                            "/contact",
                            "/insurance",
                            "/articles",
                            "/articles?q=milk",
                            "/articles?q=zzzz")
                    .forEach(page -> paths.add("/" + slug + page));
            var clinic = clinics.find(slug).orElseThrow();
            clinic.services().forEach(service -> paths.add("/" + slug + "/services/" + service.page()));
            clinic.practitioners().forEach(person -> paths.add("/" + slug + "/team/" + person.key()));
            clinic.articles().forEach(article -> paths.add("/" + slug + "/articles/" + article));
        }
        return paths;
    }
}
