package care.milkway.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number can be dialled however it is written. */
class CallsTests {

    @ParameterizedTest
    @CsvSource({"911, 911", "9-8-8, 988", "1-833-TLC-MAMA, 18338526262"})
    void theDigitsBehindTheLetters(String written, String dialled) {
        assertThat(Calls.dialled(written)).isEqualTo(dialled);
    }
}
