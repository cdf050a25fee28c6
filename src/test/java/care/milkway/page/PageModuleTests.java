package care.milkway.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.Language;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

/** The frame of all pages before there is any page in it. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = "database",
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(
        properties = "spring.autoconfigure.exclude="
                + "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,"
                + "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@Import({MilkwayTest.Setting.class, PageModuleTests.NoClinics.class})
class PageModuleTests {

    /** There is no clinic, and nobody who would know one. */
    @TestConfiguration(proxyBeanMethods = false)
    static class NoClinics {

        @Bean
        ClinicFrameLookup nobody() {
            return _ -> Optional.empty();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Translations translations;

    @Test
    void whoeverIsLostIsToldSoInHerLanguageWithAllHeadersThatProtectHer() {
        var answer = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/fr/nulle-part")
                .header("Accept", "text/html")
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {})
                .toEntity(String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody())
                .contains("lang=\"fr-CA\"", translations.in(Language.FR).get("error.ill.anywhere"));
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("default-src");
        assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
    }
}
