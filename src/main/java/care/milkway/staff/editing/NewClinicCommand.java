package care.milkway.staff.editing;

import care.milkway.clinic.draft.ClinicFounding.FoundingResult;
import care.milkway.identity.Actor;
import care.milkway.identity.Command;
import care.milkway.kernel.Language;
import java.io.Console;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code new-clinic}: makes a clinic from nothing; what no option says is asked for. */
@Component
class NewClinicCommand implements Command {

    private final NewClinics clinics;

    NewClinicCommand(NewClinics clinics) {
        this.clinics = clinics;
    }

    @Override
    public String name() {
        return "new-clinic";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var inputs = new LinkedHashMap<String, List<String>>();
        for (var argument : arguments) {
            var parts = argument.replaceFirst("^--", "").split("=", 2);
            if (parts.length < 2 || !TypedClinic.FIELDS.contains(parts[0])) {
                out.println("new-clinic takes options such as --name=\"Moss and Fern\"; they are: "
                        + String.join(", ", TypedClinic.FIELDS));
                return 2;
            }
            inputs.put(parts[0], List.of(parts[1]));
        }
        Optional.ofNullable(System.console()).ifPresent(console -> TypedClinic.FIELDS.stream()
                .filter(field -> !inputs.containsKey(field))
                .forEach(field -> inputs.put(field, List.of(asked(console, field)))));
        return make(new Typed(inputs), out);
    }

    private static String asked(Console console, String field) {
        return Optional.ofNullable(console.readLine("%s: ", field)).orElse("");
    }

    private int make(Typed typed, PrintStream out) {
        try {
            var wanted = TypedClinic.read(typed);
            var result = Actor.Operator.AT_THE_MACHINE.doing(
                    () -> clinics.make(wanted, typed.one("leadName"), typed.one("leadEmail"), Language.EN));
            return switch (result) {
                case FoundingResult.Founded _ -> {
                    out.println(wanted.slug() + " is made. Its lead was sent an e-mail; bin/milkway sign-in-link "
                            + typed.one("leadEmail") + " prints her link.");
                    yield 0;
                }
                case FoundingResult.AddressTaken _ -> refused(out, "slug: another clinic has this address");
                case FoundingResult.NotRight wrong ->
                    refused(out, wrong.flaw().field() + ": " + wrong.flaw().reason());
            };
        } catch (FieldRefused refused) {
            return refused(out, refused.input() + ": this is missing or can’t be read");
        }
    }

    private static int refused(PrintStream out, String sentence) {
        out.println(sentence);
        return 1;
    }
}
