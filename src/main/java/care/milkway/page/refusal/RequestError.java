package care.milkway.page.refusal;

import care.milkway.kernel.InvalidInput;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/**
 * What was wrong with a request that could not be answered.
 *
 * @param field which part of it, if one is to blame
 */
record RequestError(HttpStatusCode status, Optional<String> field, HttpHeaders headers) {

    /** Names of our own; whatever else somebody called a field is not repeated to her. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][\\w.\\[\\]-]{0,59}");

    /** None if neither the request nor a database that is away is to blame. */
    static Optional<RequestError> in(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case InvalidInput wrong -> of(HttpStatus.UNPROCESSABLE_CONTENT, wrong.field());
                    case LimitedRequest.TooLarge _ -> of(HttpStatus.CONTENT_TOO_LARGE, null);
                    case InvalidParameterException wrong -> of(HttpStatusCode.valueOf(wrong.getErrorCode()), null);
                    case MethodArgumentTypeMismatchException address
                    when address.getParameter().hasParameterAnnotation(PathVariable.class) ->
                        of(HttpStatus.NOT_FOUND, null);
                    case MethodArgumentTypeMismatchException wrong -> of(HttpStatus.BAD_REQUEST, wrong.getName());
                    case MissingServletRequestParameterException missing ->
                        of(HttpStatus.BAD_REQUEST, missing.getParameterName());
                    case BindException wrong -> of(HttpStatus.BAD_REQUEST, firstField(wrong));
                    case InvalidPropertyException wrong -> of(HttpStatus.BAD_REQUEST, wrong.getPropertyName());
                    case TypeMismatchException wrong -> of(HttpStatus.BAD_REQUEST, wrong.getPropertyName());
                    case ErrorResponse known ->
                        new RequestError(known.getStatusCode(), Optional.empty(), known.getHeaders());
                    case HttpMessageConversionException _ -> of(HttpStatus.BAD_REQUEST, null);
                    case NumberFormatException number when inJson(number) -> of(HttpStatus.BAD_REQUEST, null);
                    case MultipartException _ -> of(HttpStatus.BAD_REQUEST, null);
                    default ->
                        DatabaseUnavailable.isBehind(failure)
                                ? new RequestError(
                                        HttpStatus.SERVICE_UNAVAILABLE, Optional.empty(), DatabaseUnavailable.headers())
                                : null;
                });
    }

    /** An exponent that no number has: the reader of JSON lets it through as it is. */
    private static boolean inJson(NumberFormatException failure) {
        return Stream.of(failure.getStackTrace()).limit(12).anyMatch(frame -> frame.getClassName()
                .startsWith("tools.jackson."));
    }

    private static RequestError of(HttpStatusCode status, @Nullable String field) {
        return new RequestError(status, Optional.ofNullable(field).filter(NAME.asMatchPredicate()), HttpHeaders.EMPTY);
    }

    private static @Nullable String firstField(BindException wrong) {
        return wrong.getFieldErrors().stream()
                .map(FieldError::getField)
                .findFirst()
                .orElse(null);
    }
}
