package care.milkway.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Load from plain sockets, a thread for each. */
final class Clients implements Load {

    /** What one client does: told when it may begin, it returns how long each of its requests took, in nanoseconds. */
    interface Client {
        long[] run() throws Exception;
    }

    @Override
    public String name() {
        return "a small Java client";
    }

    @Override
    public Outcome run(int port, Requests requests, int connections, int seconds) {
        return together(connections, number -> {
            var connection = new HttpConnection(port);
            var random = new SplittableRandom(number);
            return () -> {
                try (connection) {
                    return answers(connection, requests, random, System.nanoTime() + seconds * 1_000_000_000L);
                }
            };
        });
    }

    private static long[] answers(HttpConnection connection, Requests requests, SplittableRandom random, long end) {
        var times = new Times();
        for (long now = System.nanoTime(); now < end; ) {
            var answer =
                    requests.all().get(random.nextInt(requests.all().size())).send(connection);
            if (answer.status() >= 400) {
                throw new IllegalStateException("an answer has status " + answer.status());
            }
            long later = System.nanoTime();
            times.add(later - now);
            now = later;
        }
        return times.all();
    }

    /** Lets that many clients run, all beginning at the same moment, and waits for the last. */
    static Outcome together(int count, IntFunction<Client> client) {
        var begin = new CountDownLatch(1);
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var running = IntStream.range(0, count)
                    .mapToObj(client)
                    .map(each -> threads.submit(() -> {
                        begin.await();
                        return each.run();
                    }))
                    .toList();
            long began = System.nanoTime();
            begin.countDown();
            var times = running.stream().map(Clients::result).toList();
            double seconds = (System.nanoTime() - began) / 1e9;
            return Outcome.of(times.stream().flatMapToLong(Arrays::stream).toArray(), seconds);
        }
    }

    private static long[] result(Future<long[]> client) {
        try {
            return client.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
