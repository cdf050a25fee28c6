package care.milkway.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Up to which transaction may be sealed. On one PostgreSQL that is the oldest that still runs. In a cluster the servers
 * commit one after the other: an entry can appear after its transaction has ended, and when its server has crashed in
 * between, only once the cluster has tidied up, a minute after that server is back. So rounds are counted in which all
 * servers answered.
 */
final class SealHorizon {

    /** Rounds of a minute. */
    static final int ROUNDS = 5;

    private final Deque<String> earlier = new ArrayDeque<>();

    /** @param oldest the oldest transaction that still runs */
    Optional<String> of(String oldest, boolean cluster) {
        return !cluster
                ? Optional.of(oldest)
                : Optional.ofNullable(earlier.peekFirst()).filter(_ -> earlier.size() == ROUNDS);
    }

    /** A round went well. */
    void answered(String oldest) {
        earlier.addLast(oldest);
        if (earlier.size() > ROUNDS) {
            earlier.removeFirst();
        }
    }
}
