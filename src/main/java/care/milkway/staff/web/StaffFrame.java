package care.milkway.staff.web;

import care.milkway.identity.Role;
import care.milkway.staff.StaffMember;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * What every page of staff has around it; public for the templates.
 *
 * @param csrf what each form sends back, so that no other site can send it
 * @param clinic the name of the clinic she works for now; empty if there is none
 */
@NamedInterface("pages")
public record StaffFrame(String csrf, Optional<StaffMember> member, String clinic) {

    public boolean inClinic() {
        return !clinic.isEmpty();
    }

    public boolean lead() {
        return has(Role.CLINIC_LEAD);
    }

    /** Whether she may look at records of visits at all. */
    public boolean treats() {
        return has(Role.PRACTITIONER) || lead();
    }

    public boolean operator() {
        return has(Role.OPERATOR);
    }

    /** Whether she works for several clinics. */
    public boolean several() {
        return member.filter(each -> each.memberships().size() > 1).isPresent();
    }

    /** Whether there is anything to go to yet. */
    public boolean proven() {
        return member.filter(StaffMember::proven).isPresent();
    }

    private boolean has(Role role) {
        return member.filter(each -> each.has(role)).isPresent();
    }
}
