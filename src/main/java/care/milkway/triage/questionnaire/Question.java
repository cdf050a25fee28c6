package care.milkway.triage.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of the duct check. Its texts are in the message files, under keys made of its link id.
 *
 * @param linkId the name of the field in the answers; a part of a group is {@code group.part}
 * @param critical whether nobody is told to treat herself, or is treated, while it is unanswered
 * @param gate the yes/no question before it: only after a yes is this one asked
 */
public record Question(
        String linkId,
        Kind kind,
        boolean critical,
        @Nullable String gate) {

    static final String GATE = ".taken";

    /** What can be answered. */
    public sealed interface Kind {}

    /** A number; {@code whole} if it has no fraction. Both limits are allowed values. */
    public record Amount(BigDecimal least, BigDecimal most, boolean whole) implements Kind {}

    /** One of the codes, or any number of them; none of them is an answer too. */
    public record Choice(List<String> codes, boolean several) implements Kind {}

    public record YesNo() implements Kind {}

    /** Several parts that make one answer, such as a temperature and its unit. */
    public record Group(List<Question> parts) implements Kind {}

    public Optional<String> askedAfterYesTo() {
        return Optional.ofNullable(gate);
    }

    /** Whether the word "none" is an answer: nothing was taken. */
    public boolean acceptsNone() {
        return gate != null && gate.endsWith(GATE);
    }

    /** Whether it is only asked on a page, to open another question, and is no field of the answers. */
    public boolean isGate() {
        return linkId.endsWith(GATE);
    }

    /** The last part of the link id: the name inside its group. */
    public String part() {
        return linkId.substring(linkId.lastIndexOf('.') + 1);
    }

    public List<Question> parts() {
        return kind instanceof Group group ? group.parts() : List.of();
    }

    /** The codes that can be chosen; none where there is nothing to choose from. */
    public List<String> codes() {
        return kind instanceof Choice choice ? choice.codes() : List.of();
    }

    public String messageKey() {
        return "question." + linkId;
    }

    /** Where the help below the question stands; parts of a group and gates have none. */
    public Optional<String> helpKey() {
        return linkId.indexOf('.') >= 0 ? Optional.empty() : Optional.of(messageKey() + ".help");
    }

    public String optionKey(String code) {
        return "option." + linkId + "." + code;
    }
}
