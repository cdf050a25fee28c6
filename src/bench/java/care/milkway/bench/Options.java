package care.milkway.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * What is to be measured, and how long.
 *
 * @param data the data set; for W5 the largest it grows to
 * @param seconds how long one run of a load takes
 * @param wrk whether the load comes from wrk, where it fits
 */
record Options(List<Workload> workloads, DataSet data, boolean dataGiven, int runs, int seconds, boolean wrk) {

    private static final int MOST_ROUNDS = 8;

    /** Three in a hundred are noise. */
    private static final double STEADY = 1.03;

    static Options of(String... arguments) {
        var workloads = new ArrayList<Workload>();
        var data = DataSet.D1;
        var dataGiven = false;
        int runs = 3;
        int seconds = 10;
        boolean wrk = Wrk.isInstalled();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--data" -> {
                    data = DataSet.valueOf(arguments[++i]);
                    dataGiven = true;
                }
                case "--runs" -> runs = Integer.parseInt(arguments[++i]);
                case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
                case "--client" -> wrk = arguments[++i].equals("wrk");
                case "--quick" -> {
                    runs = 1;
                    seconds = 2;
                }
                default -> workloads.add(Workload.named(arguments[i]));
            }
        }
        return new Options(
                workloads.isEmpty() ? List.of(Workload.values()) : workloads, data, dataGiven, runs, seconds, wrk);
    }

    Load load() {
        return wrk ? new Wrk() : new Clients();
    }

    /**
     * Runs a load again and again until it is hardly quicker than the best time before: the compiler of the JVM takes a
     * while. Once is enough for a quick look.
     *
     * @param load answers a second
     */
    void untilSteady(DoubleSupplier load) {
        double best = load.getAsDouble();
        for (int round = 1; round < MOST_ROUNDS && runs > 1; round++) {
            double next = load.getAsDouble();
            if (next < best * STEADY) {
                return;
            }
            best = Math.max(best, next);
        }
    }

    DataSet largest() {
        return dataGiven ? data : DataSet.D1000;
    }
}
