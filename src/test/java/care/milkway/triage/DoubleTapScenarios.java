package care.milkway.triage;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.kernel.Language;
import care.milkway.testing.MilkwayTest;
import care.milkway.triage.questionnaire.Questionnaire;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rosa taps every button twice, also the last. */
@MilkwayTest
class DoubleTapScenarios {

    @Autowired
    DuctChecks checks;

    @Autowired
    Clinics clinics;

    @Test
    void theSecondTapOnTheLastStepFindsTheSameResult() throws Exception {
        var clinic = clinics.find("toronto").orElseThrow();
        var step = Questionnaire.ductCheck().stepOf("lump");
        var typed = Map.of("lump", List.of("true"));
        var both = new Actor.Visitor().doing(() -> {
            var started = checks.start(clinic, Map.of(), Language.EN);
            var first = checks.answer(started, step, typed, Language.EN);
            checks.finish(clinic, checks.find(clinic.id(), first).orElseThrow());
            return List.of(first, checks.answer(started, step, typed, Language.EN));
        });
        assertThat(both.getLast()).isEqualTo(both.getFirst());
    }
}
