package care.milkway.journeys;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.patient.question.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** What is the same for everybody, and where nothing is. */
record PagesForEverybody(Browser browser, Inspection inspection, String base) {

    void walk(ApplicationContext context) {
        for (var path : paths(context.getBean(Clinics.class))) {
            inspection.open(base + path, "public" + path);
        }
        inspection.open(base + "/toronto/nothing-here", "404 of a clinic");
        inspection.open(base + "/nobody", "404");
        asking(context);
        browser.open(base + "/rules");
        browser.find("form[action*='evaluations'] button[type=submit]").first().click();
        browser.page().waitForLoadState();
        inspection.look("rules tried");
    }

    private void asking(ApplicationContext context) {
        inspection.open(base + "/toronto/questions", "a question");
        browser.tap(browser.find("main form button[type=submit]"));
        inspection.look("a question with mistakes");
        browser.find("#name").fill("Tessa Lindqvist");
        browser.find("#email").fill("tessa-" + UUID.randomUUID() + "@families.example");
        browser.find("#words").fill("May I come with twins?");
        browser.tap(browser.find("main form button[type=submit]"));
        inspection.look("a question sent");
        var toronto =
                context.getBean(Clinics.class).find("toronto").orElseThrow().id();
        var questions = context.getBean(Questions.class);
        var asked = new Actor.Visitor().doing(() -> questions.inbox(toronto)).getFirst();
        inspection.open(base + "/questions/" + questions.key(toronto, asked.id()), "a question confirmed");
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
