package care.milkway.page.refusal;

import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;

/** What is shown to whoever is refused, or when something is broken, without anything being broken. */
public final class RefusedPages {

    private RefusedPages() {}

    /** A page and what it is called. */
    public record Refused(String name, String html) {}

    public static Stream<Refused> of(ApplicationContext context, String path, Locale language) {
        var pages = context.getBean(ErrorPage.class);
        var states = Stream.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        HttpStatus.UNPROCESSABLE_CONTENT)
                .map(status -> new Refused(
                        String.valueOf(status.value()),
                        shown(context, pages.page(status, path, language, Optional.of("start")), language)));
        var crowds = Stream.of(TooManyRequests.Kind.values())
                .map(kind -> new Refused(
                        "429-" + kind,
                        shown(
                                context,
                                pages.page(new TooManyRequests(kind, java.time.Duration.ofMinutes(5)), path, language),
                                language)));
        return Stream.concat(states, crowds);
    }

    private static String shown(ApplicationContext context, ModelAndView page, Locale language) {
        try {
            var response = new MockHttpServletResponse();
            var view = Objects.requireNonNull(context.getBean("templateResolver", ViewResolver.class)
                    .resolveViewName(Objects.requireNonNull(page.getViewName()), language));
            view.render(page.getModel(), new MockHttpServletRequest(), response);
            return response.getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
