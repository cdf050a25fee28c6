package care.milkway.page;

import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when nothing else can be: a plain page for people, a problem for programs. */
@Controller
class ErrorPage implements ErrorController {

    private final Translations translations;

    ErrorPage(Translations translations) {
        this.translations = translations;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
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
        var t = translations.in(path.startsWith("/fr/") ? Language.FR : Language.EN);
        var kind = status == HttpStatus.NOT_FOUND
                ? "missing"
                : status == HttpStatus.SERVICE_UNAVAILABLE
                        ? "paused"
                        : status.is4xxClientError() ? "refused" : "broken";
        var shown = Page.personal(t, "", t.get("error." + kind + ".title")).show("page/error", kind);
        shown.setStatus(status);
        return shown;
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidInput) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && DatabaseUnavailable.isBehind(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
