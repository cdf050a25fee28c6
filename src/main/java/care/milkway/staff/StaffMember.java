package care.milkway.staff;

import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who is signed in, as things stand at this request: who left a clinic a moment ago no longer has it here.
 *
 * @param proven whether a passkey was shown; a one-time link alone is enough to make one, and for nothing else
 * @param memberships the clinics she works for
 * @param chosen the one she works for now
 */
public record StaffMember(
        UUID account,
        String email,
        String name,
        boolean operator,
        boolean proven,
        List<Membership> memberships,
        Optional<ClinicId> chosen)
        implements Principal {

    public StaffMember {
        memberships = List.copyOf(memberships);
    }

    /** What she is in the clinic she works for now. */
    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        if (operator) {
            roles.add(Role.OPERATOR);
        }
        membership().ifPresent(here -> roles.addAll(here.roles()));
        return roles;
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    /** Who acts when she does something. */
    public Actor actor() {
        if (!proven || roles().isEmpty()) {
            return new Actor.Visitor();
        }
        return membership().isPresent() ? new Actor.Staff(account, roles()) : new Actor.Operator(account);
    }

    /**
     * The clinic she works for now.
     *
     * @throws IllegalStateException if she works for none or has not chosen; the matrix lets nobody come so far
     */
    public ClinicId clinic() {
        return membership().map(Membership::clinic).orElseThrow(() -> new IllegalStateException("no clinic is chosen"));
    }

    private Optional<Membership> membership() {
        return chosen.flatMap(clinic -> memberships.stream()
                .filter(each -> each.clinic().equals(clinic))
                .findFirst());
    }

    /** The same person in that clinic, if she works there; in the only one if there is only one. */
    StaffMember in(Optional<ClinicId> wanted) {
        var here = memberships.size() == 1
                ? Optional.of(memberships.getFirst().clinic())
                : wanted.filter(clinic ->
                        memberships.stream().anyMatch(each -> each.clinic().equals(clinic)));
        return new StaffMember(account, email, name, operator, proven, memberships, here);
    }

    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public String toString() {
        return "StaffMember " + account;
    }
}
