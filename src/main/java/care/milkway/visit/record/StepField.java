package care.milkway.visit.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One field of what was done; public for the templates.
 *
 * @param needed whether the record can be signed without it
 */
public record StepField(String name, Kind kind, boolean needed) {

    /** What can stand in it. */
    public sealed interface Kind {}

    /** A number within limits, which are allowed themselves. */
    public record Amount(String least, String most) implements Kind {}

    /** One of a few codes. */
    public record Choice(List<String> codes) implements Kind {}

    /** One of the clinic's devices that are within their calibration. */
    public record DeviceChoice() implements Kind {}

    /** A few words. */
    public record Words(int most) implements Kind {}

    static final List<String> SIDES = List.of("LEFT", "RIGHT", "BOTH");

    static StepField number(String name, String least, String most) {
        return new StepField(name, new Amount(least, most), true);
    }

    static StepField choice(String name, String... codes) {
        return new StepField(name, new Choice(List.of(codes)), true);
    }

    static StepField words(String name, int most) {
        return new StepField(name, new Words(most), false);
    }

    static StepField side() {
        return new StepField("side", new Choice(SIDES), true);
    }

    /** What is wrong with what was typed; a blank is wrong only where it is signed. */
    Optional<FieldFlaw> flaw(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        return switch (kind) {
            case Amount(String least, String most) ->
                TypedMeasure.flaw(typed, new BigDecimal(least), new BigDecimal(most));
            case Choice(List<String> codes) ->
                codes.contains(typed) ? Optional.empty() : Optional.of(FieldFlaw.of("choice"));
            case DeviceChoice _ -> Optional.empty();
            case Words(int most) -> typed.length() <= most ? Optional.empty() : Optional.of(FieldFlaw.of("long", most));
        };
    }

    public boolean isNumber() {
        return kind instanceof Amount;
    }

    /** The codes to choose from; none where there is nothing to choose. */
    public List<String> codes() {
        return kind instanceof Choice(List<String> codes) ? codes : List.of();
    }
}
