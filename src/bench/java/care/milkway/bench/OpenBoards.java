package care.milkway.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Browsers in which the board is open: each waits for events and writes down when it has heard of a visit. */
final class OpenBoards implements AutoCloseable {

    private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ready;

    OpenBoards(int count, int port, String cookie) {
        ready = new CountDownLatch(count);
        IntStream.range(0, count).forEach(_ -> Thread.startVirtualThread(() -> follow(port, cookie)));
        try {
            ready.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void follow(int port, String cookie) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            sockets.add(socket);
            var request = "GET /en/staff/board/changes HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nAccept: text/event-stream\r\nCookie: " + cookie + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                hear(line);
            }
        } catch (IOException _) {
            // it is closed when all is measured
        }
    }

    private void hear(String line) {
        if (line.equals("data:all")) {
            ready.countDown();
        } else if (line.startsWith("data:")) {
            var now = System.nanoTime();
            Stream.of(line.substring("data:".length()).split(","))
                    .map(asked::get)
                    .forEach(began -> {
                        if (began != null) {
                            times.add(now - began);
                        }
                    });
        }
    }

    /** From now on it is counted how long each of them takes to hear of this visit. */
    void expect(String visit) {
        asked.put(visit, System.nanoTime());
    }

    long[] times() {
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public void close() {
        sockets.forEach(each -> {
            try {
                each.close();
            } catch (IOException gone) {
                Bench.say("a board was closed already: " + gone.getMessage());
            }
        });
    }
}
