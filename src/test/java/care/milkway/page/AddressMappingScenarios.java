package care.milkway.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.MilkwayTest;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Every address finds the method that Spring would find, also where it nearly looks like another, or like none. */
@MilkwayTest
class AddressMappingScenarios {

    private static final List<String> WORDS =
            List.of("en", "fr", "de", "api", "staff", "toronto", "x", "", "7", "a.ics", "en/", "%65n", "en;v=1", "**");
    private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE", "HEAD"};

    @Autowired
    ApplicationContext context;

    private final Random random = new Random(20_261_122);

    AddressMapping ours;
    RequestMappingHandlerMapping springs;

    @BeforeEach
    void twoOfTheSameMethods() {
        ours = context.getBean(AddressMapping.class);
        springs = new RequestMappingHandlerMapping();
        springs.setApplicationContext(context);
        springs.setPatternParser(ours.getPatternParser());
        ours.getHandlerMethods()
                .forEach((info, method) -> springs.registerMapping(info, method.getBean(), method.getMethod()));
    }

    private static String answer(RequestMappingHandlerMapping mapping, String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain found = mapping.getHandler(request);
            return found == null ? "none" : found.getHandler().toString();
        } catch (Exception refused) {
            return refused.toString();
        }
    }

    private void areAlike(String path) {
        for (var method : METHODS) {
            assertThat(answer(ours, method, path)).as(method + " " + path).isEqualTo(answer(springs, method, path));
        }
    }

    private Stream<String> patterns() {
        return ours.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                .sorted();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    @Test
    void eachPatternFindsItsMethod() {
        assertThat(patterns().count()).isGreaterThan(200);
        patterns().forEach(pattern -> {
            var plain = pattern.replaceAll("\\{language[^}]*}", "fr").replaceAll("\\{[^}]*}", "abc");
            areAlike(plain);
            areAlike(plain + "/");
            areAlike(plain + "/more");
            areAlike(plain.replaceFirst("fr", "de"));
            areAlike(plain.toUpperCase(Locale.ROOT));
            areAlike(plain.replaceFirst("/[^/]*$", ""));
        });
    }

    @Test
    void anyWordInAnyPlaceFindsWhatSpringFinds() {
        patterns().forEach(pattern -> {
            var parts = pattern.replaceAll("\\{[^}]*}", "abc").split("/", -1);
            for (int turn = 0; turn < 4; turn++) {
                var changed = parts.clone();
                changed[random.nextInt(parts.length)] = word();
                areAlike("/" + String.join("/", changed).replaceFirst("^/", ""));
            }
        });
    }
}
