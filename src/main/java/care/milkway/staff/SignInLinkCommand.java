package care.milkway.staff;

import care.milkway.identity.Actor;
import care.milkway.identity.Command;
import care.milkway.identity.Work;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code sign-in-link EMAIL}: for whoever lost her passkey and has no lead to ask, and where no e-mail goes out. */
@Component
class SignInLinkCommand implements Command {

    private final Accounts accounts;
    private final Work work;
    private final SignIn signIn;
    private final SignInMail mail;

    SignInLinkCommand(Accounts accounts, Work work, SignIn signIn, SignInMail mail) {
        this.accounts = accounts;
        this.work = work;
        this.signIn = signIn;
        this.mail = mail;
    }

    @Override
    public String name() {
        return "sign-in-link";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("sign-in-link EMAIL");
            return 2;
        }
        return work.across(Actor.Job.SIGN_IN, () -> print(arguments.getFirst(), accounts, signIn, mail, out));
    }

    /** Inside work across clinics: whoever sits at the machine passes the link on, and answers for it. */
    static int print(String email, Accounts accounts, SignIn signIn, SignInMail mail, PrintStream out) {
        var account = accounts.find(email);
        if (account.isEmpty()) {
            out.println("There is no account with this e-mail address; bin/milkway invite makes one.");
            return 1;
        }
        var key = signIn.link(account.get(), Actor.Operator.AT_THE_MACHINE);
        if (key.isEmpty()) {
            out.println("Three links are waiting to be used already; they are good for a quarter of an hour.");
            return 1;
        }
        out.println(
                "This link signs in once, within a quarter of an hour. A passkey that was there before ends with it.");
        out.println(mail.page(key.get(), account.get().language()));
        return 0;
    }
}
