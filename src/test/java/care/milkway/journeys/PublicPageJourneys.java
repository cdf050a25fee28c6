package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.testing.MilkwayTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody reads everything that is there for everybody. */
@MilkwayTest
class PublicPageJourneys {

    @Autowired
    Clinics clinics;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource
    void everyPageIsReadable(Device device) {
        try (var browser = Browser.on(device)) {
            for (var language : List.of("en", "fr")) {
                for (var path : paths()) {
                    browser.open("http://localhost:" + port + "/" + language + path);
                    assertThat(browser.title()).isNotBlank();
                    assertThat(browser.page().locator("html").getAttribute("lang"))
                            .startsWith(language);
                }
            }
        }
    }

    private List<String> paths() {
        var paths = new ArrayList<>(List.of("", "/rules"));
        for (var slug : List.of("toronto", "los-angeles")) {
            List.of("", "/services", "/team", "/contact", "/insurance", "/articles", "/articles?q=milk", "/duct-check")
                    .forEach(page -> paths.add("/" + slug + page));
            var clinic = clinics.find(slug).orElseThrow();
            clinic.services().forEach(service -> paths.add("/" + slug + "/services/" + service.page()));
            clinic.practitioners().forEach(person -> paths.add("/" + slug + "/team/" + person.key()));
            clinic.articles().forEach(article -> paths.add("/" + slug + "/articles/" + article));
        }
        return paths;
    }
}
