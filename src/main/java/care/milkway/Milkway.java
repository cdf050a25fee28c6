package care.milkway;

import care.milkway.database.Distribute;
import care.milkway.database.PrepareDatabase;
import care.milkway.identity.Command;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program: one clinic system in one process. {@code import FILE} brings a clinic in and ends. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Milkway")
public class Milkway {

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("prepare-database")) {
            System.exit(new PrepareDatabase(System.getenv(), System.out).run());
        }
        if (arguments.length > 0 && arguments[0].equals("distribute")) {
            System.exit(new Distribute(System.getenv(), System.out)
                    .run(List.of(arguments).subList(1, arguments.length)));
        }
        if (arguments.length > 0 && !arguments[0].startsWith("-")) {
            System.exit(command(arguments[0], List.of(arguments).subList(1, arguments.length)));
        }
        SpringApplication.run(Milkway.class, arguments);
    }

    /** Does one thing, beside the running program if there is one, and ends. */
    private static int command(String name, List<String> arguments) {
        var program = new SpringApplication(Milkway.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setDefaultProperties(Map.of("milkway.command", name, "logging.level.org.springframework", "error"));
        try (var context = program.run()) {
            var commands = context.getBeanProvider(Command.class);
            return commands.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .map(command -> command.run(arguments, System.out))
                    .orElseGet(() -> unknown(commands.stream().map(Command::name)));
        }
    }

    private static int unknown(Stream<String> known) {
        System.out.println("Milkway knows these commands: distribute, prepare-database, "
                + known.sorted().collect(Collectors.joining(", ")));
        return 2;
    }
}
