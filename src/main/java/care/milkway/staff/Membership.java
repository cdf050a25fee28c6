package care.milkway.staff;

import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import java.util.Set;
import java.util.UUID;

/** Somebody works for a clinic. Never printed. */
public record Membership(ClinicId clinic, UUID account, String email, String name, Set<Role> roles) {

    public Membership {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Membership of " + account;
    }
}
