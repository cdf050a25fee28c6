package care.milkway.chaos;

import java.util.SplittableRandom;

/** Who is killed, as {@code kill -9} does it. */
enum Kill {
    /** Milkway; its PostgreSQL is left behind. */
    PROGRAM,
    /** The first process of PostgreSQL: the whole server. */
    DATABASE,
    /** The process behind one connection, after which PostgreSQL drops all others and recovers. */
    CONNECTION;

    /** Who it is this time: PostgreSQL more often than Milkway, whose start takes longest. */
    static Kill inTurn(int number) {
        return switch (number % 5) {
            case 0, 3 -> DATABASE;
            case 1 -> PROGRAM;
            default -> CONNECTION;
        };
    }

    void strike(RunningProgram program, Premises premises, SplittableRandom random) {
        switch (this) {
            case PROGRAM -> program.kill();
            case DATABASE -> premises.server().orElseThrow().destroyForcibly();
            case CONNECTION -> {
                var servers = premises.servers();
                servers.get(1 + random.nextInt(servers.size() - 1)).destroyForcibly();
            }
        }
    }
}
