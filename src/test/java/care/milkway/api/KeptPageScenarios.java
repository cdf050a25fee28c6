package care.milkway.api;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.testing.MilkwayTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is made once for everybody is what each would get, and no longer than that is true. */
@MilkwayTest
class KeptPageScenarios {

    @Autowired
    Clinics clinics;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/los-angeles",
                "/fr/toronto/team",
                "/en/toronto/services/ultrasound-for-blocked-ducts",
                "/fr/toronto/duct-check"
            })
    void theSecondVisitorGetsWhatTheFirstGot(String path) {
        var anew = new Visitor(port).get(path + "?");
        for (int i = 0; i < 2; i++) {
            var kept = new Visitor(port).get(path);
            assertThat(kept.body()).isEqualTo(anew.body());
            assertThat(headers(kept)).isEqualTo(headers(anew));
            var compressed = new Visitor(port).getCompressed(path);
            assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(compressed.header("Content-Language")).isEqualTo(anew.header("Content-Language"));
            assertThat(compressed.body().length).isLessThan(anew.body().length / 2);
        }
    }

    private static Map<String, List<String>> headers(Visitor.Answer answer) {
        var headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void aClinicThatIsDescribedAnewIsShownAnew() {
        var builder = aClinic()
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-17:00"))
                .with(room("maple"), visit("SCAR", Treatment.SCAR_THERAPY));
        var clinic = builder.describedIn(clinics);
        var services = "/en/" + clinic.slug() + "/services";
        assertThat(text(services)).isEqualTo(text(services)).doesNotContain("45 min");
        builder.with(visit("SCAR", Treatment.SCAR_THERAPY).lasting(45)).describedIn(clinics);
        assertThat(text(services)).contains("45 min");
    }

    private String text(String path) {
        return new String(new Visitor(port).get(path).body(), StandardCharsets.UTF_8);
    }
}
