package care.milkway.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Who does what is being done: written into every row that changes, and into the audit of what was read. */
public sealed interface Actor {

    /** Somebody on a public page or at the API whom nobody knows. */
    record Visitor() implements Actor {}

    /** A parent who opened the signed link of an appointment. */
    record LinkHolder(UUID appointment) implements Actor {}

    /** A parent who signed in: whoever reads the e-mail of this entry in the register. */
    record Parent(UUID patient) implements Actor {}

    /** Somebody who works for the clinic, with what she may do there. */
    record Staff(UUID account, Set<Role> roles) implements Actor {

        public Staff {
            roles = Set.copyOf(roles);
        }
    }

    /** Another program, by its key. */
    record Integration(UUID key) implements Actor {}

    /** Whoever installs and configures this copy: at its command line, or signed in. */
    record Operator(@Nullable UUID account) implements Actor {

        /** At the command line of the machine. */
        public static final Operator AT_THE_MACHINE = new Operator(null);
    }

    /** What Milkway does by itself. */
    enum Job implements Actor {
        /** Reads clinics' descriptions into memory. */
        DESCRIPTIONS,
        /** Takes over what other nodes changed. */
        CHANGE_FEED,
        /** Writes and sends messages. */
        MESSAGES,
        /** Takes letters from mailboxes, and gives times back for which none came. */
        LETTERS,
        /** Offers freed times to whoever waits. */
        WAITING_LIST,
        /** Puts on clinics’ lists what nobody answered. */
        WORKLIST,
        /** Counts what clinics may tell everybody. */
        OUTCOMES,
        /** Deletes what nobody needs any more. */
        DELETIONS,
        /** Finds the account or the session of somebody who signs in. */
        SIGN_IN,
        /** Seals the audit. */
        AUDIT_SEAL
    }

    /** The actor and the request of the running work. */
    record Acting(Actor actor, String request) {

        private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");
        private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

        private static Acting with(Actor actor) {
            return new Acting(
                    actor,
                    CURRENT.isBound() ? CURRENT.get().request : Long.toHexString(RANDOM.nextLong() | Long.MIN_VALUE));
        }
    }

    /**
     * The actor of the running request or job.
     *
     * @throws IllegalStateException if none was named: nothing may be done by nobody
     */
    static Actor current() {
        return acting().actor();
    }

    /** The actor of the running request or job; none outside of any. */
    static Optional<Actor> find() {
        return Acting.CURRENT.isBound() ? Optional.of(current()) : Optional.empty();
    }

    /** The id of the running request or job: the same in everything that was written because of it. */
    static String request() {
        return acting().request();
    }

    private static Acting acting() {
        return Acting.CURRENT.orElseThrow(
                () -> new IllegalStateException("nobody is acting: wrap the call in Actor.doing"));
    }

    /** What kind of actor it is, in a word. */
    default String kind() {
        return switch (this) {
            case Visitor _ -> "visitor";
            case LinkHolder _ -> "link";
            case Parent _ -> "parent";
            case Staff _ -> "staff";
            case Integration _ -> "integration";
            case Operator _ -> "operator";
            case Job _ -> "job";
        };
    }

    /** Which one of its kind: an id, a job's name, or nothing. */
    default String which() {
        return switch (this) {
            case Visitor _ -> "";
            case LinkHolder holder -> holder.appointment().toString();
            case Parent parent -> parent.patient().toString();
            case Staff staff -> staff.account().toString();
            case Integration integration -> integration.key().toString();
            case Operator operator ->
                operator.account() == null ? "" : operator.account().toString();
            case Job job -> job.name().toLowerCase(Locale.ROOT);
        };
    }

    /** Kind and which one, as it is written into rows. */
    default String label() {
        return which().isEmpty() ? kind() : kind() + ":" + which();
    }

    /** Whether somebody with this role acts. */
    default boolean has(Role role) {
        return this instanceof Staff staff && staff.roles().contains(role);
    }

    /** Whether whoever installs and configures this copy acts, at its command line or signed in. */
    default boolean isOperator() {
        return this instanceof Operator || has(Role.OPERATOR);
    }

    /** Runs {@code work} as this actor. */
    default <T, E extends Exception> T doing(Doing<T, E> work) throws E {
        return ScopedValue.where(Acting.CURRENT, Acting.with(this)).call(work::call);
    }

    /** Runs {@code work} as this actor. */
    default void doing(Runnable work) {
        ScopedValue.where(Acting.CURRENT, Acting.with(this)).run(work);
    }

    /** Like a {@link Callable}, which says what it throws. */
    @FunctionalInterface
    interface Doing<T, E extends Exception> {

        T call() throws E;
    }
}
