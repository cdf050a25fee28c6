package care.milkway.staff.web.access;

import care.milkway.identity.Role;
import care.milkway.staff.StaffMember;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody of the staff, for Spring Security; made anew from the database for every request and never kept. */
final class StaffAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient StaffMember member;

    StaffAuthentication(StaffMember member) {
        super(List.of());
        this.member = member;
        setAuthenticated(true);
    }

    /** As what she comes. */
    Set<AccessRole> roles() {
        if (!member.proven()) {
            return EnumSet.of(AccessRole.NEWCOMER);
        }
        var roles = EnumSet.noneOf(AccessRole.class);
        for (Role role : member.roles()) {
            roles.add(
                    switch (role) {
                        case FRONT_DESK -> AccessRole.FRONT_DESK;
                        case PRACTITIONER -> AccessRole.PRACTITIONER;
                        case CLINIC_LEAD -> AccessRole.CLINIC_LEAD;
                        case OPERATOR -> AccessRole.OPERATOR;
                    });
        }
        if (roles.isEmpty()
                || (member.chosen().isEmpty() && !member.memberships().isEmpty())) {
            roles.add(AccessRole.UNDECIDED);
        }
        return roles;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public StaffMember getPrincipal() {
        return member;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
