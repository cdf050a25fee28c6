package care.milkway.staff;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.page.Demonstration;
import care.milkway.staff.SignInLinks.Kind;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Invented people who work in the demo clinics, with links to sign in that are printed when Milkway starts. They are made
 * in a demonstration only, and where it has ended their links and sessions end too.
 */
@Component
@ConditionalOnWebApplication
class DemoStaff {

    private final Demonstration demonstration;
    private final Clinics clinics;
    private final People people;
    private final Accounts accounts;
    private final SignInLinks links;
    private final SignInMail mail;
    private final Work work;

    DemoStaff(
            Demonstration demonstration,
            Clinics clinics,
            People people,
            Accounts accounts,
            SignInLinks links,
            SignInMail mail,
            Work work) {
        this.demonstration = demonstration;
        this.clinics = clinics;
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.mail = mail;
        this.work = work;
    }

    /** Somebody invented; the lead works for every demo clinic. */
    private enum Invented {
        FRONT_DESK("Robin Achterberg"),
        PRACTITIONER("Samira Doyle"),
        CLINIC_LEAD("Ines Marchetti"),
        OPERATOR("Olu Brandt");

        private final String fullName;

        Invented(String fullName) {
            this.fullName = fullName;
        }

        String email() {
            return fullName.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@staff.example";
        }
    }

    @Order(100) // after the addresses of the pages
    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut")
    void tell() {
        if (!demonstration.on()) {
            work.across(Actor.Job.SIGN_IN, () -> {
                accounts.endDemo();
                return true;
            });
            return;
        }
        var text = new StringBuilder("  Sign in as one of the invented staff of this demonstration:\n");
        for (var each : Invented.values()) {
            text.append("  %-28s %s%n"
                    .formatted(each.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), link(each)));
        }
        System.out.println(text);
    }

    private String link(Invented somebody) {
        return Actor.Operator.AT_THE_MACHINE.doing(() -> {
            var account = work.across(
                    Actor.Job.SIGN_IN,
                    () -> accounts.open(
                            somebody.email(), somebody.fullName, Language.EN, true, Actor.Operator.AT_THE_MACHINE));
            employ(somebody);
            var key = work.across(Actor.Job.SIGN_IN, () -> {
                if (somebody == Invented.OPERATOR) {
                    accounts.makeOperator(account.id());
                }
                links.forget(account.id());
                return links.make(account.id(), Kind.DEMO, Actor.Operator.AT_THE_MACHINE)
                        .orElseThrow();
            });
            return mail.page(key, Language.EN);
        });
    }

    private void employ(Invented somebody) {
        if (somebody == Invented.OPERATOR) {
            return;
        }
        var demo = clinics.all().stream().filter(each -> each.demo()).toList();
        var where = somebody == Invented.CLINIC_LEAD
                ? demo
                : List.copyOf(demo.reversed().stream().limit(1).toList());
        where.forEach(clinic -> people.add(
                clinic.id(),
                somebody.email(),
                somebody.fullName,
                EnumSet.of(Role.valueOf(somebody.name())),
                Language.EN,
                true));
    }
}
