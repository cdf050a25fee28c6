package care.milkway.clinic.file;

import care.milkway.clinic.content.ContentPage.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text that was made from Markdown, heading by heading, so that a page can fold what is long. */
record PageSections(String introduction, List<Section> sections) {

    private static final Pattern HEADING = Pattern.compile("<h2>(.*?)</h2>", Pattern.DOTALL);

    static PageSections of(String html) {
        var headings = HEADING.matcher(html).results().toList();
        var sections = new ArrayList<Section>();
        for (int i = 0; i < headings.size(); i++) {
            var end = i + 1 < headings.size() ? headings.get(i + 1).start() : html.length();
            sections.add(new Section(
                    headings.get(i).group(1),
                    html.substring(headings.get(i).end(), end).trim()));
        }
        var first = headings.isEmpty() ? html.length() : headings.getFirst().start();
        return new PageSections(html.substring(0, first).trim(), List.copyOf(sections));
    }

    boolean has(String title) {
        return sections.stream().anyMatch(each -> each.title().equals(title));
    }
}
