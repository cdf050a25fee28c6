package care.milkway.bench;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** The same figure, measured several times. */
record Runs(List<Double> values) {

    Runs {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a figure needs at least one run");
        }
        values = values.stream().sorted().toList();
    }

    static Runs of(int times, DoubleSupplier figure) {
        return new Runs(DoubleStream.generate(figure).limit(times).boxed().toList());
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double least() {
        return values.getFirst();
    }

    double most() {
        return values.getLast();
    }
}
