package care.milkway.staff;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.email.EmailAddress;
import care.milkway.identity.Actor;
import care.milkway.identity.Command;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code invite EMAIL CLINIC ROLE} and {@code invite EMAIL OPERATOR}: how the first people get in, at the machine. */
@Component
class InviteCommand implements Command {

    private static final String USAGE =
            "invite EMAIL CLINIC ROLE, where CLINIC is a clinic's address such as toronto and ROLE is FRONT_DESK,"
                    + " PRACTITIONER or CLINIC_LEAD; or: invite EMAIL OPERATOR";

    private final People people;
    private final Accounts accounts;
    private final Clinics clinics;
    private final Work work;
    private final SignIn signIn;
    private final SignInMail mail;

    InviteCommand(People people, Accounts accounts, Clinics clinics, Work work, SignIn signIn, SignInMail mail) {
        this.people = people;
        this.accounts = accounts;
        this.clinics = clinics;
        this.work = work;
        this.signIn = signIn;
        this.mail = mail;
    }

    @Override
    public String name() {
        return "invite";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var email = arguments.stream().findFirst().flatMap(EmailAddress::find).map(EmailAddress::value);
        var invited = email.isPresent()
                && Actor.Operator.AT_THE_MACHINE.doing(() -> switch (arguments.size()) {
                    case 2 -> arguments.get(1).equals(Role.OPERATOR.name()) && operator(email.get());
                    case 3 -> member(email.get(), arguments.get(1), arguments.get(2));
                    default -> false;
                });
        if (!invited) {
            out.println(USAGE);
            return 2;
        }
        return work.across(Actor.Job.SIGN_IN, () -> SignInLinkCommand.print(email.get(), accounts, signIn, mail, out));
    }

    private boolean operator(String email) {
        return work.across(Actor.Job.SIGN_IN, () -> {
            var account = accounts.open(email, email, Language.EN, false, Actor.Operator.AT_THE_MACHINE);
            accounts.makeOperator(account.id());
            return true;
        });
    }

    private boolean member(String email, String slug, String wanted) {
        Optional<Clinic> clinic = clinics.find(slug);
        var role = Arrays.stream(Role.values())
                .filter(each -> each != Role.OPERATOR && each.name().equals(wanted))
                .findFirst();
        if (clinic.isEmpty() || role.isEmpty()) {
            return false;
        }
        people.add(clinic.get().id(), email, email, EnumSet.of(role.get()), Language.EN, false);
        return true;
    }
}
