package care.milkway.page.refusal;

import care.milkway.kernel.Language;
import care.milkway.page.ClinicFrameLookup;
import care.milkway.page.Page;
import care.milkway.page.Translations;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown when nothing else can be: a plain page for people, a problem for programs. */
@Controller
class ErrorPage implements ErrorController {

    private final Translations translations;
    private final ClinicFrameLookup clinics;

    ErrorPage(Translations translations, ClinicFrameLookup clinics) {
        this.translations = translations;
        this.clinics = clinics;
    }

    /** Nobody has anything to look for at this address; whoever goes there herself finds nothing. */
    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response, Locale wanted) {
        var status = status(request);
        var path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/");
        if (path.startsWith("/api/")) {
            return status == HttpStatus.SERVICE_UNAVAILABLE
                    ? DatabaseUnavailable.problem()
                    : ResponseEntity.status(status)
                            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                            .body(ProblemDetail.forStatus(status));
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseUnavailable.SECONDS_TO_WAIT);
        }
        return page(status, path, wanted, Optional.empty());
    }

    /** @param field what can't be read of what was sent, if that is known */
    ModelAndView page(HttpStatus status, String path, Locale wanted, Optional<String> field) {
        return page(status, path, wanted, kind(status), field);
    }

    ModelAndView page(TooManyRequests refusal, String path, Locale wanted) {
        return page(HttpStatus.TOO_MANY_REQUESTS, path, wanted, refusal.page(), Optional.empty());
    }

    private ModelAndView page(HttpStatus status, String path, Locale wanted, String kind, Optional<String> field) {
        var parts = path.split("/", 4);
        var t = translations.in(language(parts.length > 1 ? parts[1] : "", wanted));
        var clinic = clinics.remembered(parts.length > 2 ? parts[2] : "").orElse(null);
        var page = Page.personal(t, "", t.get("error." + kind + ".title"));
        var shown =
                (clinic == null ? page : page.of(clinic)).show("page/error", new ErrorView(kind, field.orElse(null)));
        shown.setStatus(status);
        return shown;
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "missing";
            case TOO_MANY_REQUESTS -> "crowded";
            case SERVICE_UNAVAILABLE -> "paused";
            default -> status.is4xxClientError() ? "refused" : "broken";
        };
    }

    private static Language language(String first, Locale wanted) {
        return Language.find(first).orElse(wanted.getLanguage().equals("fr") ? Language.FR : Language.EN);
    }

    private static HttpStatus status(HttpServletRequest request) {
        @Nullable Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (code == null) {
            return HttpStatus.NOT_FOUND;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && DatabaseUnavailable.isBehind(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
