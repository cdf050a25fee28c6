package care.milkway.database.embedded;

import java.nio.file.Path;

/** A program that starts its database, writes a row, says so and is never stopped properly. */
final class AbandonedProgram {

    private AbandonedProgram() {}

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.in(Path.of(arguments[0]), () -> {});
        Rows.write(database.administrator("postgres"), "written before the program was killed");
        System.out.println("written");
        Thread.currentThread().join();
    }
}
