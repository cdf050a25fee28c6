package care.milkway.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** The one table. A missed target stays in it as missed. */
final class Report {

    /**
     * What a figure or its ratio has to reach.
     *
     * @param ofRatio whether it is about the ratio and not about the figure itself
     */
    record Target(String text, boolean ofRatio, DoublePredicate reached) {

        static Target most(double value, String unit) {
            return new Target("at most " + number(value) + unit, false, figure -> figure <= value);
        }

        static Target under(double value, String unit) {
            return new Target("under " + number(value) + unit, false, figure -> figure < value);
        }

        static Target least(double value, String unit) {
            return new Target("at least " + number(value) + unit, false, figure -> figure >= value);
        }

        static Target exactly(double value) {
            return new Target(number(value), false, figure -> figure == value);
        }

        static Target ratioLeast(double value) {
            return new Target("ratio at least " + number(value), true, ratio -> ratio >= value);
        }

        static Target ratioMost(double value) {
            return new Target("ratio at most " + number(value), true, ratio -> ratio <= value);
        }
    }

    /** Something a figure is compared with: its median over that of the other. */
    record Against(String name, double value) {}

    private final Options options;
    private final Machine machine;
    private final List<String> rows = new ArrayList<>();
    private boolean failed;

    Report(Options options, Machine machine) {
        this.options = options;
        this.machine = machine;
    }

    void figure(String workload, String name, String unit, Runs runs) {
        add(workload, name, unit, runs, Optional.empty(), Optional.empty());
    }

    void figure(String workload, String name, String unit, Runs runs, Target target) {
        add(workload, name, unit, runs, Optional.empty(), Optional.of(target));
    }

    void figure(String workload, String name, String unit, Runs runs, Against against) {
        add(workload, name, unit, runs, Optional.of(against), Optional.empty());
    }

    void figure(String workload, String name, String unit, Runs runs, Against against, Target target) {
        add(workload, name, unit, runs, Optional.of(against), Optional.of(target));
    }

    /** Something that could not be measured stays in the table too, with the reason. */
    void notMeasured(String workload, String name, String why) {
        failed |= why.startsWith("it failed");
        rows.add("| %s | %s | not measured: %s | | | | |".formatted(workload, name, why));
    }

    private void add(
            String workload, String name, String unit, Runs runs, Optional<Against> against, Optional<Target> target) {
        double ratio = against.map(other -> runs.median() / other.value()).orElse(Double.NaN);
        var row = "| %s | %s | %s %s | %s to %s | %s | %s | %s |"
                .formatted(
                        workload,
                        name,
                        number(runs.median()),
                        unit,
                        number(runs.least()),
                        number(runs.most()),
                        against.map(other -> "%s of %s".formatted(number(ratio), other.name()))
                                .orElse(""),
                        target.map(Target::text).orElse(""),
                        target.map(each -> each.reached().test(each.ofRatio() ? ratio : runs.median())
                                        ? "met"
                                        : "**missed**")
                                .orElse(""));
        rows.add(row);
        Bench.say(row);
    }

    boolean failed() {
        return failed;
    }

    String text() {
        return """
                %s
                Data set %s, %d runs of %d s each; median, and spread from least to most. Load from %s.

                | workload | figure | median | spread | ratio | target | |
                |---|---|---|---|---|---|---|
                %s
                """.formatted(
                        machine.text(),
                        options.data(),
                        options.runs(),
                        options.seconds(),
                        options.load().name(),
                        String.join("\n", rows));
    }

    static String number(double value) {
        double size = Math.abs(value);
        var form = size >= 100 || size == Math.rint(size) ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }
}
