package care.milkway.chaos;

import care.milkway.Milkway;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How Milkway is started: as bin/run does it where bin/chaos says how, otherwise from the classes that are being tested. */
final class StartCommand {

    private StartCommand() {}

    static List<String> with(String... arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        var given = System.getProperty("milkway.chaos.program", "");
        command.addAll(given.isEmpty() ? fromClasses() : List.of(given.split(" ", -1)));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Without the tests' own classes: Milkway would take what they set up for a part of itself. */
    private static List<String> fromClasses() {
        var path = Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path, Milkway.class.getName());
    }
}
