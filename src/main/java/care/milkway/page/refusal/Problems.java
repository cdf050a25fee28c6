package care.milkway.page.refusal;

import care.milkway.kernel.InvalidInput;
import care.milkway.page.FieldPath;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** What goes wrong in the API: an RFC 9457 problem that names the field. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidInput wrong) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, wrong.field(), String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooManyRequests refusal) {
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal.getBody());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return switch (failure.getMostSpecificCause()) {
            case LimitedRequest.TooLarge large -> problem(HttpStatus.CONTENT_TOO_LARGE, "body", large.getMessage());
            case InvalidInput wrong -> invalid(wrong);
            default ->
                failure.getCause() instanceof DatabindException mismatch
                                && !mismatch.getPath().isEmpty()
                        ? problem(
                                HttpStatus.BAD_REQUEST,
                                FieldPath.of(mismatch).toString(),
                                "this is not of the form it should have")
                        : problem(HttpStatus.BAD_REQUEST, "body", "the body is not the JSON it should be");
        };
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        switch (failure) {
            case MissingRequestHeaderException header -> problem.setProperty("field", header.getHeaderName());
            case MissingServletRequestParameterException missing ->
                problem.setProperty("field", missing.getParameterName());
            case MethodArgumentTypeMismatchException mismatch -> {
                problem.setDetail("this is not of the form it should have");
                problem.setProperty("field", mismatch.getName());
            }
            default ->
                RequestError.in(failure)
                        .flatMap(RequestError::field)
                        .ifPresent(field -> problem.setProperty("field", field));
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String field, @Nullable String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence == null ? status.getReasonPhrase() : sentence);
        problem.setProperty("field", field);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
