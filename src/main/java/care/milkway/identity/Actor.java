package care.milkway.identity;

import java.util.concurrent.Callable;

/** Who does what is being done; written into every row that a person or a job changes. */
public enum Actor {
    /** A parent on a public page or through the API, not signed in. */
    PARENT,
    /** The person who installs and configures this copy. */
    OPERATOR,
    /** Milkway itself: a timer, or a message it sends. */
    SYSTEM;

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    /**
     * The actor of the running request or job.
     *
     * @throws IllegalStateException if none was named: nothing may be written by nobody
     */
    public static Actor current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("nobody is acting: wrap the call in Actor.doing"));
    }

    /** Runs {@code work} as this actor. */
    public <T> T doing(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /** Runs {@code work} as this actor. */
    public void doing(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
