package care.milkway.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.triage.rules.Citation.Provenance;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A source says where each of its parts was taken from. */
class CitationTests {

    @Test
    void aSourceFallsIntoPartsWithOneProvenanceEach() {
        assertThat(Citation.of("NICE NG255, NHS Highland [S]; pulse 100 to 129 [M]; the combination [D]"))
                .containsExactly(
                        new Citation("NICE NG255, NHS Highland", Provenance.S),
                        new Citation("pulse 100 to 129", Provenance.M),
                        new Citation("the combination", Provenance.D));
    }

    @Test
    void noSourceOfTheBookLosesAPart() {
        Stream.concat(
                        Stream.of(Rule.values()).map(Rule::source),
                        Stream.of(Notice.values()).map(Notice::source))
                .forEach(source -> assertThat(
                                Citation.of(source).stream().map(part -> part.text() + " [" + part.provenance() + "]"))
                        .as(source)
                        .containsExactly(source.split("(?<=]); ", -1)));
    }

    @Test
    void whatIsFromMemoryStaysMarked() {
        assertThat(Citation.of(Rule.BOTH_SIDES_WITH_FEVER.source()))
                .extracting(Citation::provenance)
                .containsExactly(Provenance.M);
    }
}
