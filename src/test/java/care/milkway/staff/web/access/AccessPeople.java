package care.milkway.staff.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import care.milkway.patient.ParentKeys;
import care.milkway.patient.Register;
import care.milkway.referral.OfficeKeys;
import care.milkway.staff.StaffBrowser;
import care.milkway.staff.StaffRoom;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Somebody in each role of the matrix, with her browser. */
final class AccessPeople {

    private static final ClinicId TORONTO = ClinicId.of("toronto");
    private static final ClinicId LOS_ANGELES = ClinicId.of("los-angeles");

    private final ApplicationContext context;
    private final StaffRoom staff;
    private final int port;

    AccessPeople(ApplicationContext context, StaffRoom staff, int port) {
        this.context = context;
        this.staff = staff;
        this.port = port;
    }

    @Nullable
    UUID account(AccessRole role) {
        return switch (role) {
            case VISITOR, LINK_HOLDER, PARENT, INTEGRATION -> null;
            case NEWCOMER, CLINIC_LEAD -> staff.somebody(TORONTO, Role.CLINIC_LEAD);
            case UNDECIDED -> {
                var email = StaffRoom.newEmail();
                staff.add(LOS_ANGELES, email, Set.of(Role.CLINIC_LEAD));
                yield staff.add(TORONTO, email, Set.of(Role.CLINIC_LEAD));
            }
            case FRONT_DESK -> staff.somebody(TORONTO, Role.FRONT_DESK);
            case PRACTITIONER -> staff.somebody(TORONTO, Role.PRACTITIONER);
            case OPERATOR -> staff.operator();
        };
    }

    StaffBrowser browser(AccessRole role, @Nullable UUID account) {
        if (account == null) {
            return switch (role) {
                case PARENT -> parent();
                case INTEGRATION -> new StaffBrowser(port, "Authorization", "Bearer " + officeKey());
                default -> new StaffBrowser(port);
            };
        }
        return role.equals(AccessRole.NEWCOMER) ? staff.newcomer(port, account) : staff.signedIn(port, account);
    }

    private String officeKey() {
        return Actor.Operator.AT_THE_MACHINE.doing(
                () -> context.getBean(OfficeKeys.class).create(TORONTO, "Dr. Roy"));
    }

    /** Signed in at the clinic whose pages are walked. */
    private StaffBrowser parent() {
        var keys = context.getBean(ParentKeys.class);
        var contact = Contact.of("Maya Okafor", "parent" + UUID.randomUUID() + "@families.example", "", Language.EN);
        var work = context.getBean(Work.class);
        work.in(TORONTO, new Actor.Visitor(), () -> context.getBean(Register.class)
                .add(contact));
        var link = work.in(TORONTO, Actor.Job.SIGN_IN, () -> keys.link(contact.email()))
                .orElseThrow();
        var browser = new StaffBrowser(port);
        browser.postWithout("/en/toronto/my-visits/link", Map.of("key", link));
        assertThat(browser.get("/en/toronto/my-visits").body()).contains("Your visits");
        return browser;
    }
}
