package care.milkway.messaging;

import care.milkway.page.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message says, before it becomes plain text or a page; public for the templates. */
public record Email(Texts t, String subject, String greeting, List<Section> sections, String closing) {

    /**
     * A heading and what stands under it.
     *
     * @param links addresses to follow, under the lines
     */
    public record Section(String heading, List<String> lines, List<Link> links) {}

    /** An address and what one finds there. */
    public record Link(String label, String address) {}

    /** The whole e-mail for programs that show no pages. */
    public String asText() {
        var body = sections.stream().map(Email::asText).collect(Collectors.joining("\n\n"));
        return greeting + "\n\n" + body + "\n\n" + closing + "\n";
    }

    private static String asText(Section section) {
        var links = section.links().stream().flatMap(link -> Stream.of(link.label(), link.address()));
        return Stream.of(Stream.of(section.heading().toUpperCase(Locale.ROOT)), section.lines().stream(), links)
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));
    }
}
