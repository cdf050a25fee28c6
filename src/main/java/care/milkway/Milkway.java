package care.milkway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program: one clinic system in one process. */
@SpringBootApplication
@Modulithic(systemName = "Milkway")
public class Milkway {

    public static void main(String[] arguments) {
        SpringApplication.run(Milkway.class, arguments);
    }
}
