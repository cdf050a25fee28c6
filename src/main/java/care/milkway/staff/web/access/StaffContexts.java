package care.milkway.staff.web.access;

import care.milkway.kernel.ClinicId;
import care.milkway.staff.SignIn;
import care.milkway.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * What a session keeps of somebody: which account, whether a passkey was shown, and for which clinic she works now. What
 * she may do is read anew for every request.
 */
@Component
public class StaffContexts implements SecurityContextRepository {

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String PROVEN = "proven";
    private static final String BEGUN = "begun";
    private static final String CLINIC = "clinic";

    private final SignIn signIn;
    private final Duration longest;
    private final Clock clock;

    StaffContexts(SignIn signIn, @Value("${milkway.staff.longest}") Duration longest, Clock clock) {
        this.signIn = signIn;
        this.longest = longest;
        this.clock = clock;
    }

    /** She is in, in a session that nobody can have prepared for her. */
    public void enter(HttpServletRequest request, UUID account, boolean proven) {
        var before = Optional.ofNullable(request.getSession(false));
        var left = before.flatMap(HandedOver::left);
        before.ifPresent(HttpSession::invalidate);
        begin(request.getSession(true), account, proven, left);
    }

    /** She made a passkey in this session, which is as good as having shown it. */
    static void prove(HttpSession session) {
        session.setAttribute(PROVEN, true);
    }

    /** She works for this clinic from now on; whether she may, every request asks. */
    public static void choose(HttpSession session, ClinicId clinic) {
        session.setAttribute(CLINIC, clinic.value().toString());
    }

    private void begin(HttpSession session, UUID account, boolean proven, Optional<HandedOver> left) {
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(PROVEN, proven);
        session.setAttribute(BEGUN, clock.instant());
        session.removeAttribute(CLINIC);
        session.removeAttribute(HandedOver.LEFT);
        left.filter(each -> each.account().equals(account)).ifPresent(each -> {
            choose(session, each.clinic());
            each.keep(session);
        });
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var loaded = context;
            if (loaded == null) {
                loaded = new SecurityContextImpl();
                member(request).map(StaffAuthentication::new).ifPresent(loaded::setAuthentication);
                context = loaded;
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }

    private Optional<StaffMember> member(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String account)) {
            return Optional.empty();
        }
        var begun = session.getAttribute(BEGUN) instanceof Instant moment ? moment : Instant.EPOCH;
        if (!clock.instant().isBefore(begun.plus(longest))) {
            session.invalidate();
            return Optional.empty();
        }
        var clinic = Optional.ofNullable((String) session.getAttribute(CLINIC))
                .map(UUID::fromString)
                .map(ClinicId::new);
        return signIn.member(UUID.fromString(account), Boolean.TRUE.equals(session.getAttribute(PROVEN)), clinic);
    }

    /** Called when a passkey was shown. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof PublicKeyCredentialUserEntity owner) {
            var handle = ByteBuffer.wrap(owner.getId().getBytes());
            var account = new UUID(handle.getLong(), handle.getLong());
            signIn.enteredByPasskey(account);
            var session = request.getSession(true);
            begin(session, account, true, HandedOver.left(session));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return request.getSession(false) != null;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return loadDeferredContext(both.getRequest()).get();
    }
}
