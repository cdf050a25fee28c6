package care.milkway.clinic.content;

import care.milkway.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of one description of a clinic. */
public final class ContentPages {

    private final Map<String, ContentPage> pages;

    public ContentPages(List<ContentPage> pages) {
        this.pages = pages.stream()
                .collect(Collectors.toUnmodifiableMap(
                        page -> address(page.language(), page.path()), Function.identity()));
    }

    /** The page at this path, in this language or else in English. */
    public Optional<ContentPage> find(Language language, String path) {
        return Optional.ofNullable(pages.get(address(language, path)))
                .or(() -> Optional.ofNullable(pages.get(address(Language.EN, path))));
    }

    public Stream<ContentPage> all() {
        return pages.values().stream();
    }

    private static String address(Language language, String path) {
        return language.code() + "/" + path;
    }
}
