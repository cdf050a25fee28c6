package care.milkway.database;

import org.springframework.stereotype.Component;

/** Whether the database answered whoever asked last: where it does not, nobody else need wait to find that out. */
@Component
final class Reachability {

    private volatile boolean reachable = true;

    boolean isGiven() {
        return reachable;
    }

    void found() {
        reachable = true;
    }

    void lost() {
        reachable = false;
    }
}
