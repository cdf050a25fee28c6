package care.milkway.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be measured, and how long.
 *
 * @param data the data set; for W5 the largest it grows to
 * @param seconds how long one run of a load takes
 * @param wrk whether the load comes from wrk, where it fits
 */
record Options(List<Workload> workloads, DataSet data, boolean dataGiven, int runs, int seconds, boolean wrk) {

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

    DataSet largest() {
        return dataGiven ? data : DataSet.D1000;
    }
}
