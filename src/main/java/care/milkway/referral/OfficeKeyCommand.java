package care.milkway.referral;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.identity.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code office-key CLINIC OFFICE} and {@code office-key CLINIC OFFICE end}: lets a doctor's office hand in letters, or no longer. */
@Component
class OfficeKeyCommand implements Command {

    private static final String USAGE =
            "office-key CLINIC OFFICE, where CLINIC is a clinic's address such as toronto and OFFICE a name of your own;"
                    + " with the word end behind it, its keys end";

    private final OfficeKeys keys;
    private final Clinics clinics;

    OfficeKeyCommand(OfficeKeys keys, Clinics clinics) {
        this.keys = keys;
        this.clinics = clinics;
    }

    @Override
    public String name() {
        return "office-key";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var clinic = arguments.stream().findFirst().flatMap(clinics::find);
        var ends = arguments.size() == 3 && arguments.get(2).equals("end");
        if (clinic.isEmpty() || (arguments.size() != 2 && !ends)) {
            out.println(USAGE);
            return 2;
        }
        var said = Actor.Operator.AT_THE_MACHINE.doing(() -> ends
                ? "Keys ended: " + keys.end(clinic.get().id(), arguments.get(1))
                : "The key, shown this once: " + keys.create(clinic.get().id(), arguments.get(1)));
        out.println(said);
        return 0;
    }
}
