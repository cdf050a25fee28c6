package care.milkway.page;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this copy is for trying out: without a database, a mail server or a word of the operator it is. It says so on
 * every page, and everybody may read its e-mails, since none goes out.
 */
@Component
public class Demonstration {

    private final boolean on;

    Demonstration(
            @Value("${milkway.demo:auto}") String wanted,
            @Value("${milkway.database.url:embedded}") String database,
            @Value("${spring.mail.host:}") String mailServer) {
        var real = !database.equals("embedded") || !mailServer.isBlank();
        on = switch (wanted) {
            case "auto", "" -> !real;
            case "false" -> false;
            case "true" -> {
                if (real) {
                    throw new Contradiction("MILKWAY_DEMO=true shows everybody's e-mails to everybody,"
                            + " which can't be where a database or a mail server of your own is named.");
                }
                yield true;
            }
            default -> throw new Contradiction("MILKWAY_DEMO is true, false or auto.");
        };
    }

    public boolean on() {
        return on;
    }

    /** What the operator asked for can't be. */
    static final class Contradiction extends IllegalStateException {

        private static final long serialVersionUID = 1;

        Contradiction(String why) {
            super(why);
        }
    }
}
