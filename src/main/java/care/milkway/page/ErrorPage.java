package care.milkway.page;

import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
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
    Object show(HttpServletRequest request) {
        var status = status(request);
        var path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/");
        if (path.startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatus(status));
        }
        var t = translations.in(path.startsWith("/fr/") ? Language.FR : Language.EN);
        var kind = status == HttpStatus.NOT_FOUND ? "missing" : status.is4xxClientError() ? "refused" : "broken";
        var shown = Page.personal(t, "", t.get("error." + kind + ".title")).show("page/error", kind);
        shown.setStatus(status);
        return shown;
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidInput) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
