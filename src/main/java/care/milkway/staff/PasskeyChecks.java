package care.milkway.staff;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Spring Security's checks of passkeys, made when somebody first needs them: a start does not wait for a library that
 * parents never use. The site is the one the operator names, never the one a request claims to come to.
 */
@Component
class PasskeyChecks implements WebAuthnRelyingPartyOperations {

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;
    private final Environment settings;
    private volatile @Nullable WebAuthnRelyingPartyOperations checks;

    PasskeyChecks(
            PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository passkeys, Environment settings) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.settings = settings;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return checks().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        return checks().registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return checks().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return checks().authenticate(request);
    }

    private WebAuthnRelyingPartyOperations checks() {
        var made = checks;
        if (made == null) {
            made = made();
            checks = made;
        }
        return made;
    }

    /** Two at once make two that are the same. */
    private WebAuthnRelyingPartyOperations made() {
        var site = site();
        var party = PublicKeyCredentialRpEntity.builder()
                .id(site.getHost())
                .name("Milkway")
                .build();
        var made = new Webauthn4JRelyingPartyOperations(
                owners, passkeys, party, Set.of(site.getScheme() + "://" + site.getAuthority()));
        // found without typing a name, and only after a finger, a face or a code
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }

    private URI site() {
        var named = settings.getProperty("milkway.address", "");
        if (!named.isEmpty()) {
            return URI.create(named);
        }
        var port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        return URI.create("http://localhost:" + port);
    }
}
