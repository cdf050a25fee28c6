package care.milkway.staff.web;

import care.milkway.kernel.ClinicId;
import care.milkway.staff.SignIn;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.access.HandedOver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Ends the session of this browser: because she goes, or because the tablet goes to somebody else. */
@Component
@NamedInterface("pages")
public class SignOut {

    private final SignIn signIn;
    private final ObjectProvider<CsrfTokenRepository> forms;

    SignOut(SignIn signIn, ObjectProvider<CsrfTokenRepository> forms) {
        this.signIn = signIn;
        this.forms = forms;
    }

    public void of(@Nullable StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(member).map(StaffMember::account).ifPresent(signIn::leave);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        forms.ifAvailable(each -> each.saveToken(null, request, response));
    }

    /** The same; when she signs in again in this browser, she goes on with this visit. */
    public void of(
            StaffMember member, ClinicId clinic, UUID visit, HttpServletRequest request, HttpServletResponse response) {
        of(member, request, response);
        new HandedOver(member.account(), clinic, visit).keep(request.getSession(true));
    }
}
