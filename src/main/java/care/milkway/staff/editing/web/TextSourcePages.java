package care.milkway.staff.editing.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.Drafts;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A page as its file has it, with its head: for sources, questions and what else has no form. */
@Controller
@RequestMapping("/{language:en|fr}/staff/clinic/texts/{page}/source")
class TextSourcePages {

    private final Drafts drafts;
    private final StaffPages pages;
    private final Translations translations;

    TextSourcePages(Drafts drafts, StaffPages pages, Translations translations) {
        this.drafts = drafts;
        this.pages = pages;
        this.translations = translations;
    }

    private static String page(DescriptionText text, String language, String path) {
        return text.pages().getOrDefault(language + "/" + path, "");
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String page,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var text = drafts.of(member.clinic()).text();
        return show(language, opened(text, path(text, page)), csrf, member);
    }

    private static String path(DescriptionText text, String page) {
        var path = page.replace('~', '/');
        if (!text.pages().containsKey("en/" + path)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return path;
    }

    private static TextSourceView opened(DescriptionText text, String path) {
        var english = page(text, "en", path);
        var french = page(text, "fr", path);
        return new TextSourceView(path, english, french, seen(english, french), "", "", false);
    }

    private static String seen(String english, String french) {
        return UUID.nameUUIDFromBytes((english + "\0" + french).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static final class OtherText extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @PostMapping
    ModelAndView save(
            @PathVariable Language language,
            @PathVariable String page,
            @RequestParam String english,
            @RequestParam String french,
            @RequestParam String seen,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var before = drafts.of(member.clinic()).text();
        var path = path(before, page);
        var typed = new TextSourceView(path, clean(english), clean(french), seen, "", "", false);
        var flaw = drafts.flaw(member.clinic(), written(before, typed))
                .filter(each -> each.origin().equals("en/" + path + ".md")
                        || each.origin().equals("fr/" + path + ".md"));
        if (flaw.isPresent() || typed.english().isBlank()) {
            var words = new EditTexts(translations.in(language));
            var wrong = flaw.map(each -> words.t().get("edit.texts.line", each.line(), words.rule(each.reason())))
                    .orElseGet(() -> words.t().get("edit.wrong.missing"));
            var where = flaw.map(each -> each.origin().substring(0, 2)).orElse("en");
            return withStatus(UNPROCESSABLE_CONTENT, show(language, refused(typed, wrong, where), csrf, member));
        }
        try {
            drafts.save(member.clinic(), text -> {
                if (!seen(page(text, "en", path), page(text, "fr", path)).equals(seen)) {
                    throw new OtherText();
                }
                return written(text, typed);
            });
        } catch (OtherText _) {
            var now = opened(drafts.of(member.clinic()).text(), path);
            var view = new TextSourceView(path, typed.english(), typed.french(), now.seen(), "", "", true);
            return withStatus(CONFLICT, show(language, view, csrf, member));
        }
        return new ModelAndView("redirect:/" + language.code() + "/staff/clinic/texts");
    }

    private static String clean(String typed) {
        return typed.replace("\r\n", "\n");
    }

    private static DescriptionText written(DescriptionText text, TextSourceView typed) {
        return text.withPage("en/" + typed.key(), typed.english()).withPage("fr/" + typed.key(), typed.french());
    }

    private static TextSourceView refused(TextSourceView typed, String wrong, String where) {
        return new TextSourceView(typed.key(), typed.english(), typed.french(), typed.seen(), wrong, where, false);
    }

    private static ModelAndView withStatus(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView show(Language language, TextSourceView view, CsrfToken csrf, StaffMember member) {
        var title = translations.in(language).get("edit.texts.one", view.key());
        return pages.show(
                language,
                "/staff/clinic/texts/" + view.key().replace('/', '~') + "/source",
                "textsource",
                title,
                csrf,
                member,
                view);
    }
}
