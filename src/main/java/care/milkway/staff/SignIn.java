package care.milkway.staff;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.staff.SignInLinks.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How staff get in: the first time by a one-time link, from then on with a passkey. Whoever asks by e-mail is answered
 * before anybody has looked whether there is such an account, so the answer can't tell.
 */
@Component
public class SignIn {

    private final Work work;
    private final Accounts accounts;
    private final Memberships memberships;
    private final SignInLinks links;
    private final Passkeys passkeys;
    private final RecoveryRequests recoveries;
    private final StaffSessions sessions;
    private final SignInAudit audit;
    private final SignInMail mail;

    SignIn(
            Work work,
            Accounts accounts,
            Memberships memberships,
            SignInLinks links,
            Passkeys passkeys,
            RecoveryRequests recoveries,
            StaffSessions sessions,
            SignInAudit audit,
            SignInMail mail) {
        this.work = work;
        this.accounts = accounts;
        this.memberships = memberships;
        this.links = links;
        this.passkeys = passkeys;
        this.recoveries = recoveries;
        this.sessions = sessions;
        this.audit = audit;
        this.mail = mail;
    }

    /**
     * Who got in.
     *
     * @param proven false: she may make a passkey, and nothing else
     */
    public record Entry(UUID account, boolean proven) {}

    /** Somebody typed an e-mail address. If it is an account's, there will be an e-mail; nobody waits for that. */
    public void ask(String email, Language language) {
        mail.later(() -> work.across(Actor.Job.SIGN_IN, () -> {
                    var account = accounts.find(email);
                    return account.flatMap(found -> passkeys.has(found.id())
                            ? Optional.of(new SignInMail.Note(found.email(), "passkey", Optional.empty()))
                            : links.make(found.id(), Kind.SIGN_IN, Actor.current())
                                    .map(key -> new SignInMail.Note(found.email(), "link", Optional.of(key))));
                })
                .ifPresent(note -> mail.send(note, language)));
    }

    /** Somebody says that she lost her passkey: the leads of her clinics are asked whether it is she. */
    public void askForRecovery(String email, Language language) {
        mail.later(() -> work.across(Actor.Job.SIGN_IN, () -> {
            accounts.find(email)
                    .filter(found -> passkeys.has(found.id()))
                    .ifPresent(found -> recoveries.add(found.id(), language));
            return true;
        }));
    }

    /** Uses a link up. Once she has a passkey, a link alone signs in no more. */
    public Optional<Entry> open(String key) {
        var opened = work.across(Actor.Job.SIGN_IN, () -> links.use(key).filter(this::signsIn));
        opened.ifPresent(each -> audit.cameIn(each.account(), each.kind().name().toLowerCase(Locale.ROOT)));
        return opened.map(each -> new Entry(each.account(), each.kind() == Kind.DEMO));
    }

    private boolean signsIn(SignInLinks.Opened opened) {
        return switch (opened.kind()) {
            case DEMO -> true;
            case SIGN_IN -> !passkeys.has(opened.account());
            case RECOVERY -> {
                startOver(opened.account());
                yield true;
            }
        };
    }

    /** She showed her passkey. */
    public void enteredByPasskey(UUID account) {
        audit.cameIn(account, "passkey");
    }

    /** She made a passkey in the session with this secret; whoever else came by a link to her account is out. */
    public void madePasskey(UUID account, String session) {
        sessions.endOthers(account, session);
        audit.madePasskey(account);
    }

    /** She signs out. */
    public void leave(UUID account) {
        audit.wentOut(account, "signed out");
    }

    /**
     * She ends one of her sessions, which may be in another browser.
     *
     * @return false if this is none of hers
     */
    public boolean end(UUID account, UUID session) {
        var ended = sessions.end(account, session);
        if (ended) {
            audit.wentOut(account, "ended");
        }
        return ended;
    }

    /** Whoever has the lost passkey, an old link or an open browser of hers gets nowhere with it. */
    private void startOver(UUID account) {
        passkeys.forget(account);
        links.forget(account);
        recoveries.forget(account);
        sessions.endAll(account);
    }

    /** Somebody with this account, as things stand now. */
    public Optional<StaffMember> member(UUID account, boolean proven, Optional<ClinicId> chosen) {
        return work.across(Actor.Job.SIGN_IN, () -> memberships.member(account, proven))
                .map(member -> member.in(chosen));
    }

    /** Inside work across clinics: a link that lets her start over, if she has a passkey, or sign in for the first time. */
    Optional<String> link(Account account, Actor by) {
        return links.make(account.id(), passkeys.has(account.id()) ? Kind.RECOVERY : Kind.SIGN_IN, by);
    }
}
