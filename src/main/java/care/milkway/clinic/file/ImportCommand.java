package care.milkway.clinic.file;

import care.milkway.identity.Command;
import care.milkway.kernel.InvalidInput;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code import FILE}: brings one clinic in. */
@Component
class ImportCommand implements Command {

    private final ClinicImport files;

    ImportCommand(ClinicImport files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Name the clinic's file: bin/milkway import FILE");
            return 2;
        }
        try {
            files.describe(arguments.getFirst());
            return 0;
        } catch (InvalidInput wrong) {
            out.println(wrong.getMessage());
            return 1;
        }
    }
}
