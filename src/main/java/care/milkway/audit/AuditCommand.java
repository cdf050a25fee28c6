package care.milkway.audit;

import care.milkway.identity.Command;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code audit verify}: says whether anybody changed what was written, and names the first row. */
@Component
class AuditCommand implements Command {

    private final AuditVerification verification;

    AuditCommand(AuditVerification verification) {
        this.verification = verification;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.equals(List.of("verify"))) {
            out.println("The audit can be verified: bin/milkway audit verify");
            return 2;
        }
        var clinics = verification.clinics();
        var breaks = clinics.stream()
                .map(verification::firstBreak)
                .flatMap(Optional::stream)
                .toList();
        breaks.forEach(
                each -> out.println("Clinic " + each.clinic() + ": " + each.row() + " " + each.sentence() + "."));
        if (breaks.isEmpty()) {
            out.println("The audit of " + clinics.size() + " clinics is as it was written.");
        }
        return breaks.isEmpty() ? 0 : 1;
    }
}
