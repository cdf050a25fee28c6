package care.milkway.staff;

import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.staff.SignInLinks.Kind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** People who work at clinics, each made for one test. */
public final class StaffRoom {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final People people;
    private final Accounts accounts;
    private final SignInLinks links;
    private final Work work;
    private final SignInMail mail;

    /** @param context asked for what is hidden in the module */
    public StaffRoom(org.springframework.context.ApplicationContext context) {
        people = context.getBean(People.class);
        accounts = context.getBean(Accounts.class);
        links = context.getBean(SignInLinks.class);
        work = context.getBean(Work.class);
        mail = context.getBean(SignInMail.class);
    }

    /** Nobody has this address yet. */
    public static String newEmail() {
        return "person" + PEOPLE.incrementAndGet() + "@staff.example";
    }

    /** Somebody new with these roles. */
    public UUID somebody(ClinicId clinic, Role first, Role... more) {
        return add(clinic, newEmail(), EnumSet.of(first, more));
    }

    public UUID add(ClinicId clinic, String email, Set<Role> roles) {
        return Actor.Operator.AT_THE_MACHINE.doing(
                () -> people.add(clinic, email, "Sam of the Staff", roles, Language.EN, false)
                        .account());
    }

    public UUID operator() {
        return work.across(Actor.Job.SIGN_IN, () -> {
            var account = accounts.open(newEmail(), "Olu Operator", Language.EN, false, Actor.Operator.AT_THE_MACHINE);
            accounts.makeOperator(account.id());
            return account.id();
        });
    }

    /** What a demonstration prints when it starts: signs in without a passkey. */
    public String demoLink(UUID account) {
        return link(account, Kind.DEMO);
    }

    /** What would stand in the e-mail. */
    public String link(UUID account) {
        return link(account, Kind.SIGN_IN);
    }

    String link(UUID account, Kind kind) {
        return work.across(Actor.Job.SIGN_IN, () -> links.make(account, kind, Actor.current())
                .orElseThrow());
    }

    /** In a new browser, as if she had shown her passkey. */
    public StaffBrowser signedIn(int port, UUID account) {
        var browser = new StaffBrowser(port);
        browser.post("/en/staff/link", Map.of("key", link(account, Kind.DEMO)));
        return browser;
    }

    /** In a new browser, by a link alone. */
    public StaffBrowser newcomer(int port, UUID account) {
        var browser = new StaffBrowser(port);
        browser.post("/en/staff/link", Map.of("key", link(account)));
        return browser;
    }

    /** All e-mails that were asked for are written. */
    public void settle() {
        try {
            mail.settle();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
