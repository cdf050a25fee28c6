package care.milkway.staff;

import care.milkway.audit.Audit;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who came in and went out, as the audit tells it: an account is no clinic's, so each clinic that somebody works for has a
 * row of its own. Whoever works for none leaves none.
 */
@Component
class SignInAudit {

    private final Work work;
    private final Memberships memberships;
    private final Audit audit;

    SignInAudit(Work work, Memberships memberships, Audit audit) {
        this.work = work;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** @param means with what she got in */
    void cameIn(UUID account, String means) {
        inEachClinic(account, () -> audit.created(session(account), Map.of("by", means)));
    }

    void madePasskey(UUID account) {
        inEachClinic(account, () -> audit.created(passkey(account), Map.of()));
    }

    /** She ended a session, in this browser or in another. */
    void wentOut(UUID account, String why) {
        inEachClinic(account, () -> audit.deleted(session(account), Map.of("why", why)));
    }

    /** Inside work on a clinic that she has left, as whoever says so. */
    void wasPutOut(UUID account) {
        audit.deleted(session(account), Map.of("why", "left"));
    }

    private void inEachClinic(UUID account, Runnable note) {
        work.across(Actor.Job.SIGN_IN, () -> memberships.member(account, true)).ifPresent(member -> member.memberships()
                .forEach(each -> work.in(each.clinic(), new Actor.Staff(account, each.roles()), note)));
    }

    private static Audit.Subject session(UUID account) {
        return new Audit.Subject("session", account, Optional.empty());
    }

    private static Audit.Subject passkey(UUID account) {
        return new Audit.Subject("passkey", account, Optional.empty());
    }
}
