package care.milkway.triage.web;

import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.triage.web.StepView.FieldView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The service, and perhaps the time, that she had chosen when she was asked what only decides about that treatment. Nothing of
 * it is believed: it is sent on to where it is checked.
 */
record Chosen(Map<String, String> words) {

    private static final List<String> NAMES = List.of("service", "start", "practitioner", "site", "mode");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:+-]{1,60}");

    static Chosen of(MultiValueMap<String, String> fields) {
        var words = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var word = Objects.requireNonNullElse(fields.getFirst(name), "");
            if (PLAIN.matcher(word).matches()) {
                words.put(name, word);
            }
        }
        return new Chosen(words);
    }

    boolean isThere() {
        return words.containsKey("service");
    }

    List<FieldView> fields() {
        return words.entrySet().stream()
                .map(each -> new FieldView(each.getKey(), each.getValue()))
                .toList();
    }

    /** To the times; if she had chosen one, straight to holding it: the browser sends the same form there. */
    ModelAndView goOn(String slug, Language language) {
        var times = PageLink.times(slug, Objects.requireNonNull(words.get("service")));
        if (!words.containsKey("start")) {
            return new ModelAndView(times.redirect(language));
        }
        var view = new RedirectView(PageLink.holds(slug).in(language), true);
        view.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        return new ModelAndView(view);
    }
}
