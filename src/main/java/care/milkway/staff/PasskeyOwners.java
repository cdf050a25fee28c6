package care.milkway.staff;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Whose passkey it is, in the words of WebAuthn: an account, known by its id. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Work work;
    private final Accounts accounts;

    PasskeyOwners(Work work, Accounts accounts) {
        this.work = work;
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return Passkeys.account(handle)
                .flatMap(account -> work.across(Actor.Job.SIGN_IN, () -> accounts.find(account)))
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    /** @param account the id of an account: that is what staff are called inside the program */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return findById(Passkeys.handle(java.util.UUID.fromString(account)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are opened by an invitation only");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts stay: what somebody did is still hers");
    }

    /** The name is what the browser shows when it asks with which passkey. */
    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Passkeys.handle(account.id()))
                .name(account.email())
                .displayName(account.name())
                .build();
    }
}
