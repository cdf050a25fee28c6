package care.milkway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a copy is for trying out. */
class DemonstrationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            auto  | embedded                | ''   | true
            true  | embedded                | ''   | true
            false | embedded                | ''   | false
            auto  | embedded                | mail | false
            auto  | jdbc:postgresql://db/x  | ''   | false
            false | jdbc:postgresql://db/x  | mail | false
            """)
    void aMailServerADatabaseOrAWordEndsIt(String wanted, String database, String mailServer, boolean on) {
        assertThat(new Demonstration(wanted, database, mailServer).on()).isEqualTo(on);
    }

    @Test
    void aDemonstrationOnARealDatabaseDoesNotStart() {
        assertThatThrownBy(() -> new Demonstration("true", "jdbc:postgresql://db/clinic", ""))
                .isInstanceOf(Demonstration.Contradiction.class)
                .hasMessageContaining("MILKWAY_DEMO=true")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> new Demonstration("true", "embedded", "mail.example"))
                .isInstanceOf(Demonstration.Contradiction.class);
        assertThatThrownBy(() -> new Demonstration("perhaps", "embedded", ""))
                .isInstanceOf(Demonstration.Contradiction.class);
    }

    @Test
    void theOperatorReadsOneSentence() {
        var contradiction = new Demonstration.Contradiction("It can't be.");
        assertThat(new DemonstrationFailure()
                        .analyze(contradiction, contradiction)
                        .getDescription())
                .isEqualTo("It can't be.");
    }
}
