package care.milkway.visit.record;

import static care.milkway.visit.record.StepField.choice;
import static care.milkway.visit.record.StepField.number;
import static care.milkway.visit.record.StepField.side;
import static care.milkway.visit.record.StepField.words;

import care.milkway.clinic.Treatment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be done at a visit, each with its own few fields. */
public enum StepKind {
    ULTRASOUND(
            Treatment.ULTRASOUND,
            List.of(
                    new StepField("device", new StepField.DeviceChoice(), true),
                    number("mhz", "0.5", "5"),
                    choice("mode", "PULSED", "CONTINUOUS"),
                    number("duty", "1", "100"),
                    number("intensity", "0.01", "10"),
                    number("minutes", "0.1", "60"),
                    number("area", "0.5", "400"),
                    side(),
                    words("position", 120),
                    choice("moving", "YES", "NO"),
                    words("reason", 300))),
    MANUAL(Treatment.MANUAL_THERAPY, List.of(number("minutes", "1", "60"), side())),
    COLD(null, List.of(number("minutes", "1", "60"))),
    HEAT(null, List.of(number("minutes", "1", "60"))),
    GUA_SHA(Treatment.MANUAL_THERAPY, List.of(number("minutes", "1", "20"), side())),
    FEED(null, List.of(choice("way", "BREAST", "PUMP", "HAND"), side())),
    EDUCATION(null, List.of(words("topic", 300)));

    private final @Nullable Treatment treatment;
    private final List<StepField> fields;

    StepKind(@Nullable Treatment treatment, List<StepField> fields) {
        this.treatment = treatment;
        this.fields = fields;
    }

    static Optional<StepKind> named(String word) {
        return Stream.of(values()).filter(each -> each.name().equals(word)).findFirst();
    }

    /** The treatment whose professions may do it; none if everybody who treats may. */
    public Optional<Treatment> treatment() {
        return Optional.ofNullable(treatment);
    }

    /** Whether it is done to her body, so that she has to have agreed. */
    public boolean handsOn() {
        return treatment != null;
    }

    public List<StepField> fields() {
        return fields;
    }
}
