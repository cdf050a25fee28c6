package care.milkway.bench;

import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The workloads, as docs/performance.md defines them. */
enum Workload {
    W1(AvailabilityLoad::measure),
    W2(Contention::measure),
    W3(BookingLoad::measure),
    W4(PageLoad::measure),
    W5(Growth::measure),
    W6(Starting::measure),
    W7(DuctCheckLoad::measure),
    W8(Phone::measure),
    W9(BoardLoad::measure),
    W10(PersonLoad::measure),
    W11(CareLoad::measure),
    W14(PublishingLoad::measure),
    W15(TellingLoad::reminders),
    W16(TellingLoad::freedTimes);

    private final BiConsumer<Options, Report> measurement;

    Workload(BiConsumer<Options, Report> measurement) {
        this.measurement = measurement;
    }

    /** @throws IllegalArgumentException saying what can be measured */
    static Workload named(String name) {
        return Stream.of(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                name
                                        + " is neither a workload, W1 to W11 or W14 to W16, nor an option; bin/bench begins by listing them"));
    }

    void measure(Options options, Report report) {
        measurement.accept(options, report);
    }
}
