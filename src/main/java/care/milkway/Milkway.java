package care.milkway;

import care.milkway.database.PrepareDatabase;
import java.util.Map;
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
        var program = new SpringApplication(Milkway.class);
        if (arguments.length == 2 && arguments[0].equals("import")) {
            program.setWebApplicationType(WebApplicationType.NONE);
            program.setDefaultProperties(
                    Map.of("milkway.import", arguments[1], "logging.level.org.springframework", "error"));
            System.exit(SpringApplication.exit(program.run()));
        }
        program.run(arguments);
    }
}
