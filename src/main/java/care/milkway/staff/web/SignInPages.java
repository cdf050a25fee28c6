package care.milkway.staff.web;

import care.milkway.kernel.Language;
import care.milkway.staff.SignIn;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.access.StaffContexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in for staff: a passkey, the first time a one-time link, and what to do when the passkey is lost. */
@Controller
@ConditionalOnWebApplication
class SignInPages {

    private final SignIn signIn;
    private final StaffContexts contexts;
    private final StaffPages pages;
    private final CsrfTokenRepository forms;
    private final SignOut signOut;

    SignInPages(SignIn signIn, StaffContexts contexts, StaffPages pages, CsrfTokenRepository forms, SignOut signOut) {
        this.signIn = signIn;
        this.contexts = contexts;
        this.pages = pages;
        this.forms = forms;
        this.signOut = signOut;
    }

    @GetMapping("/staff")
    String root(Locale wanted) {
        return "redirect:/" + (wanted.getLanguage().equals("fr") ? "fr" : "en") + "/staff";
    }

    @GetMapping("/{language:en|fr}/staff/sign-in")
    ModelAndView form(
            @PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal @Nullable StaffMember member) {
        return member == null
                ? pages.show(language, "/staff/sign-in", "signin", csrf, null, false)
                : new ModelAndView("redirect:/" + language.code() + "/staff");
    }

    /** The same answer for everybody, before anybody has looked who it is. */
    @PostMapping("/{language:en|fr}/staff/sign-in")
    ModelAndView ask(@PathVariable Language language, @RequestParam String email, CsrfToken csrf) {
        signIn.ask(email, language);
        return pages.show(language, "/staff/sign-in", "signin", csrf, null, true);
    }

    /** Mail programs look at links before people do: looking uses nothing up. */
    @GetMapping("/{language:en|fr}/staff/link")
    ModelAndView link(@PathVariable Language language, @RequestParam String key, CsrfToken csrf) {
        return pages.show(language, "/staff/sign-in", "link", csrf, null, key);
    }

    @PostMapping("/{language:en|fr}/staff/link")
    ModelAndView open(
            @PathVariable Language language,
            @RequestParam String key,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        var entry = signIn.open(key);
        if (entry.isEmpty()) {
            var over = pages.show(language, "/staff/sign-in", "linkover", csrf, null, "");
            over.setStatus(HttpStatus.GONE);
            return over;
        }
        contexts.enter(request, entry.get().account(), entry.get().proven());
        forms.saveToken(null, request, response);
        return new ModelAndView(
                "redirect:/" + language.code() + "/staff" + (entry.get().proven() ? "" : "/passkey"));
    }

    @GetMapping("/{language:en|fr}/staff/passkey")
    ModelAndView passkey(
            @PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal @Nullable StaffMember member) {
        return pages.show(language, "/staff/passkey", "passkey", csrf, member, "");
    }

    @GetMapping("/{language:en|fr}/staff/lost-passkey")
    ModelAndView lost(@PathVariable Language language, CsrfToken csrf) {
        return pages.show(language, "/staff/lost-passkey", "lost", csrf, null, false);
    }

    @PostMapping("/{language:en|fr}/staff/lost-passkey")
    ModelAndView lost(@PathVariable Language language, @RequestParam String email, CsrfToken csrf) {
        signIn.askForRecovery(email, language);
        return pages.show(language, "/staff/lost-passkey", "lost", csrf, null, true);
    }

    @PostMapping("/{language:en|fr}/staff/sign-out")
    String signOut(
            @PathVariable Language language,
            @AuthenticationPrincipal @Nullable StaffMember member,
            HttpServletRequest request,
            HttpServletResponse response) {
        signOut.of(member, request, response);
        return "redirect:/" + language.code() + "/staff/sign-in";
    }
}
