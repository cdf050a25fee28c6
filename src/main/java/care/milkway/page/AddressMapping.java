package care.milkway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method that answers an address. Spring compares an address that has a part of its own with the patterns of all
 * methods, one after the other, and nearly all of ours begin with a regular expression for the language. Here those alone are
 * compared that have as many parts and the same words; what matches is still Spring's answer.
 */
final class AddressMapping extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, Shapes> shapes = new ConcurrentHashMap<>();

    /** A request, and the parts of its path: slashes and what is between them. */
    private static final class Looked extends HttpServletRequestWrapper {

        private final List<Element> parts;

        Looked(HttpServletRequest request) {
            super(request);
            this.parts = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .elements();
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        return super.lookupHandlerMethod(lookupPath, new Looked(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return request instanceof Looked looked && !shapes(info).fit(looked.parts)
                ? null
                : super.getMatchingMapping(info, request);
    }

    private Shapes shapes(RequestMappingInfo info) {
        var known = shapes.get(info);
        return known == null ? shapes.computeIfAbsent(info, Shapes::of) : known;
    }

    /** What the patterns of one method ask of an address at least. */
    private record Shapes(List<Shape> each) {

        static Shapes of(RequestMappingInfo info) {
            return new Shapes(info.getPatternValues().stream().map(Shape::of).toList());
        }

        boolean fit(List<Element> parts) {
            for (var shape : each) {
                if (shape.fits(parts)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * @param parts each a word that must stand there, or none where anything may; empty if the pattern can't be taken apart
     */
    private record Shape(List<Optional<String>> parts) {

        /** A star may stand for several parts, and so may a regular expression with a slash. */
        private static final Pattern SEVERAL = Pattern.compile("\\*|\\{[^}]*/");

        static Shape of(String pattern) {
            return new Shape(
                    SEVERAL.matcher(pattern).find() || !pattern.startsWith("/")
                            ? List.of()
                            : Stream.of(pattern.split("(?<=/)|(?=/)"))
                                    .map(part -> Optional.of(part).filter(Shape::isWord))
                                    .toList());
        }

        private static boolean isWord(String part) {
            return part.chars().allMatch(each -> Character.isLetterOrDigit(each) || "-._".indexOf(each) >= 0);
        }

        boolean fits(List<Element> address) {
            if (parts.isEmpty()) {
                return true;
            }
            if (address.size() != parts.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                var word = parts.get(i);
                if (word.isPresent()
                        && !(address.get(i) instanceof PathSegment segment
                                && segment.valueToMatch().equals(word.get()))) {
                    return false;
                }
            }
            return true;
        }
    }
}
