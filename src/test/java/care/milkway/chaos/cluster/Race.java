package care.milkway.chaos.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many want one time at once, half of them at each program: exactly one of them may get it. */
final class Race {

    private final CheckedNodes nodes;
    private final int clients;
    private final List<String> wrong = new ArrayList<>();

    Race(CheckedNodes nodes, int clients) {
        this.nodes = nodes;
        this.clients = clients;
    }

    CheckLine line(int rounds) {
        for (int round = 0; round < rounds; round++) {
            var clinics = nodes.clinics().slugs();
            run(round, clinics.get(round % clinics.size()));
        }
        return new CheckLine(rounds + " races of " + clients + " for one time", rounds + " rounds", wrong);
    }

    private void run(int round, String clinic) {
        var time = OneTime.offered(nodes.one(), clinic, 8 + round).getFirst();
        var ready = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, clients)
                    .mapToObj(number -> people.submit(() -> {
                        ready.await();
                        return time.hold(number % 2 == 0 ? nodes.one() : nodes.other())
                                .status();
                    }))
                    .toList();
            ready.countDown();
            people.shutdown();
            examine(round, answers.stream().map(Race::status).toList());
        }
    }

    private void examine(int round, List<Integer> statuses) {
        var winners = statuses.stream().filter(status -> status == 201).count();
        var others = statuses.stream()
                .filter(status -> status != 201 && status != 409 && status != 422)
                .toList();
        if (winners != 1 || !others.isEmpty()) {
            wrong.add("round " + (round + 1) + ": " + winners + " winners, other answers " + others);
        }
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
