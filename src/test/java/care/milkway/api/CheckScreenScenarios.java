package care.milkway.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.MilkwayTest;
import care.milkway.triage.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each screen of the duct check is there when it is asked for. */
@MilkwayTest
class CheckScreenScenarios {

    @LocalServerPort
    int port;

    @Test
    void whoTakesAnAntibioticIsAskedAboutItLikeAboutEverythingElse() {
        var begun = new Visitor(port).post("/en/toronto/duct-check", "all=none");
        var phone = new Visitor(port).at(begun.checkKey());
        for (var step : Questionnaire.ductCheck().steps()) {
            var screen = phone.get("/en/toronto/duct-check/" + step.id());
            assertThat(screen.status()).as(step.id()).isEqualTo(200);
        }
        assertThat(phone.get("/en/toronto/duct-check/antibiotic").text())
                .contains(
                        "name=\"antibiotics.forMastitis\"",
                        "name=\"antibiotics.hours\"",
                        "name=\"antibiotics.course\"");
    }
}
