package care.milkway.page.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.ModelAndView;

/** What people sent to a page and it can't use: a page that says so, and not a word in the log. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusedRequests {

    private final ErrorPage page;

    RefusedRequests(ErrorPage page) {
        this.page = page;
    }

    /** A form has plain fields: nobody reaches into them with names such as {@code day[0].class}. */
    @InitBinder
    void plainFields(WebDataBinder binder) {
        binder.setAutoGrowNestedPaths(false);
    }

    /** @throws Exception the same, if the request is not to blame */
    @ExceptionHandler
    ModelAndView refuse(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale wanted)
            throws Exception {
        var wrong = RequestError.in(failure).orElse(null);
        if (wrong == null) {
            throw failure;
        }
        var path = request.getRequestURI();
        var status =
                Objects.requireNonNullElse(HttpStatus.resolve(wrong.status().value()), HttpStatus.BAD_REQUEST);
        wrong.headers().headerSet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(HttpHeaders.ALLOW)
                        || header.getKey().equalsIgnoreCase(HttpHeaders.RETRY_AFTER))
                .forEach(header -> response.setHeader(header.getKey(), String.join(", ", header.getValue())));
        if (path.startsWith("/api/")) {
            response.sendError(status.value());
            return new ModelAndView();
        }
        return failure instanceof TooManyRequests refusal
                ? page.page(refusal, path, wanted)
                : page.page(status, path, wanted, wrong.field());
    }
}
