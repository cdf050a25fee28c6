package care.milkway.bench;

/** Sends requests as fast as they are answered, from outside the product. */
interface Load {

    String name();

    /** @throws IllegalStateException if any answer is not a success: such a run measures something else */
    Outcome run(int port, Requests requests, int connections, int seconds);
}
