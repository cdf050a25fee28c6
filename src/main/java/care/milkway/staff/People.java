package care.milkway.staff;

import care.milkway.audit.Audit;
import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who works for a clinic: its lead invites, ends, and answers for somebody who lost her passkey. */
@Component
public class People {

    private final Work work;
    private final Accounts accounts;
    private final Memberships memberships;
    private final RecoveryRequests recoveries;
    private final StaffSessions sessions;
    private final SignIn signIn;
    private final SignInMail mail;
    private final Clinics clinics;
    private final Audit audit;
    private final SignInAudit signIns;

    People(
            Work work,
            Accounts accounts,
            Memberships memberships,
            RecoveryRequests recoveries,
            StaffSessions sessions,
            SignIn signIn,
            SignInMail mail,
            Clinics clinics,
            Audit audit,
            SignInAudit signIns) {
        this.work = work;
        this.accounts = accounts;
        this.memberships = memberships;
        this.recoveries = recoveries;
        this.sessions = sessions;
        this.signIn = signIn;
        this.mail = mail;
        this.clinics = clinics;
        this.audit = audit;
        this.signIns = signIns;
    }

    /**
     * Somebody of the clinic, as its lead sees her.
     *
     * @param lostPasskey whether she waits for a lead to say that it is she
     */
    public record Colleague(Membership membership, boolean lostPasskey) {}

    /** How an attempt to end a membership went. */
    public enum Ending {
        DONE,
        /** Nobody with this id works here. */
        UNKNOWN,
        /** A clinic without a lead could not invite anybody any more. */
        LAST_LEAD
    }

    public List<Colleague> of(ClinicId clinic) {
        return work.in(clinic, () -> {
            var waiting = recoveries.waiting();
            return memberships.all().stream()
                    .map(each -> new Colleague(each, waiting.contains(each.account())))
                    .toList();
        });
    }

    /** From now on she works here; she is told how to sign in. Whether she had an account before, nobody learns. */
    public Membership invite(ClinicId clinic, String email, String name, Set<Role> roles, Language language) {
        var invited = add(clinic, email, name, roles, language, false);
        mail.later(() -> mail.send(new SignInMail.Note(invited.email(), "invited", Optional.empty()), language));
        return invited;
    }

    Membership add(ClinicId clinic, String email, String name, Set<Role> roles, Language language, boolean demo) {
        var by = Actor.current();
        var account = work.across(Actor.Job.SIGN_IN, () -> accounts.open(email, name, language, demo, by));
        var membership =
                new Membership(clinics.get(clinic).id(), account.id(), account.email(), name, EnumSet.copyOf(roles));
        return work.in(clinic, () -> {
            var leads = memberships.leads();
            var before = memberships.find(account.id());
            if (isLead(before) && leads == 1 && !roles.contains(Role.CLINIC_LEAD)) {
                throw new InvalidInput("lead", "a clinic needs a lead");
            }
            memberships.put(membership);
            before.ifPresentOrElse(
                    was -> audit.updated(subject(account.id()), values(was), values(membership)),
                    () -> audit.created(subject(account.id()), values(membership)));
            return membership;
        });
    }

    /** She works here no more: her next request finds it so, and what she has open of this clinic ends at once. */
    public Ending end(ClinicId clinic, UUID account) {
        var ending = work.in(clinic, () -> {
            var leads = memberships.leads();
            var found = memberships.find(account);
            if (found.isEmpty()) {
                return Ending.UNKNOWN;
            }
            if (isLead(found) && leads == 1) {
                return Ending.LAST_LEAD;
            }
            memberships.end(account);
            recoveries.take(account);
            audit.deleted(subject(account), values(found.get()));
            signIns.wasPutOut(account);
            return Ending.DONE;
        });
        if (ending == Ending.DONE) {
            work.across(Actor.Job.SIGN_IN, () -> {
                sessions.endAll(account);
                return true;
            });
        }
        return ending;
    }

    /**
     * A lead has made sure that it is she who lost her passkey: now she is sent a link to start over.
     *
     * @return false if nobody with this id waits for that here, or if the lead would answer for herself
     */
    public boolean confirmRecovery(ClinicId clinic, UUID account, UUID lead) {
        if (account.equals(lead)) {
            return false;
        }
        var asked = work.in(clinic, () -> {
            var language = recoveries.take(account);
            language.ifPresent(_ ->
                    audit.updated(subject(account), Map.of("passkey", "lost"), Map.of("passkey", "to be made again")));
            return language;
        });
        var by = Actor.current();
        asked.ifPresent(language -> mail.later(() -> work.across(
                        Actor.Job.SIGN_IN, () -> accounts.find(account).flatMap(found -> signIn.link(found, by)
                                .map(key -> new SignInMail.Note(found.email(), "recovery", Optional.of(key)))))
                .ifPresent(note -> mail.send(note, language))));
        return asked.isPresent();
    }

    private static boolean isLead(Optional<Membership> somebody) {
        return somebody.filter(each -> each.roles().contains(Role.CLINIC_LEAD)).isPresent();
    }

    private static Audit.Subject subject(UUID account) {
        return new Audit.Subject("membership", account, Optional.empty());
    }

    private static Map<String, String> values(Membership membership) {
        return Map.of(
                "name", membership.name(),
                "email", membership.email(),
                "roles", membership.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")));
    }
}
