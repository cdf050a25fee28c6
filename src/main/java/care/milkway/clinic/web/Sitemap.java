package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.kernel.Language;
import care.milkway.page.Address;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells search engines which pages there are. */
@RestController
class Sitemap {

    private final Clinics clinics;
    private final Address address;

    Sitemap(Clinics clinics, Address address) {
        this.clinics = clinics;
        this.address = address;
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return "User-agent: *\nAllow: /\nSitemap: " + address.of("/sitemap.xml") + "\n";
    }

    @GetMapping(value = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var clinic : clinics.all()) {
            for (var language : Language.values()) {
                for (var path : paths(clinic)) {
                    var page = "/" + language.code() + "/" + clinic.slug() + path;
                    xml.append("<url><loc>").append(address.of(page)).append("</loc></url>\n");
                }
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private static List<String> paths(Clinic clinic) {
        var paths = new ArrayList<>(List.of("", "/services", "/team", "/contact", "/duct-check"));
        clinic.services().forEach(service -> paths.add("/services/" + service.page()));
        clinic.practitioners().forEach(person -> paths.add("/team/" + person.key()));
        if (!clinic.articles().isEmpty()) {
            paths.add("/articles");
            clinic.articles().forEach(article -> paths.add("/articles/" + article));
        }
        return paths;
    }
}
