package care.milkway.staff.editing.text.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.staff.StaffMember;
import care.milkway.staff.editing.Typed;
import care.milkway.staff.editing.text.OpenedText;
import care.milkway.staff.editing.text.TextEditing;
import care.milkway.staff.editing.text.TextResult;
import care.milkway.staff.editing.web.EditTexts;
import care.milkway.staff.web.StaffPages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a clinic writes about itself, its services and what there is to read: in English and in French. */
@Controller
@RequestMapping("/{language:en|fr}/staff/clinic/texts")
class TextPages {

    private final TextEditing editing;
    private final StaffPages pages;
    private final Translations translations;

    TextPages(TextEditing editing, StaffPages pages, Translations translations) {
        this.editing = editing;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView list(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        var view = new TextsView(editing.all(member.clinic()));
        return pages.show(language, "/staff/clinic/texts", "texts", csrf, member, view);
    }

    @GetMapping("/{page}")
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String page,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var text = opened(member, page);
        return show(language, view(language, text, text.inputs(), false), csrf, member);
    }

    private OpenedText opened(StaffMember member, String page) {
        return page.equals("new")
                ? editing.fresh(member.clinic())
                : editing.open(member.clinic(), page.replace('~', '/'))
                        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private TextView view(Language language, OpenedText text, Typed typed, boolean meanwhile) {
        return new TextView(new EditTexts(translations.in(language)), text, typed, List.of(), Map.of(), meanwhile);
    }

    @PostMapping("/{page}")
    ModelAndView save(
            @PathVariable Language language,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> sent,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var now = opened(member, page);
        var typed = new Typed(sent);
        var seen = Objects.requireNonNullElse(sent.getFirst("seen"), "");
        var text = new OpenedText(now.path(), now.inputs(), seen);
        var words = new EditTexts(translations.in(language));
        if (sent.containsKey("preview")) {
            var wrong = editing.wrong(member.clinic(), text.path(), typed);
            var preview = editing.preview(member.clinic(), text.path(), typed);
            return show(language, new TextView(words, text, typed, wrong, preview, false), csrf, member);
        }
        return switch (editing.save(member.clinic(), text.path(), typed, seen)) {
            case TextResult.Saved _ -> list(language);
            case TextResult.Refused(var because) ->
                withStatus(
                        UNPROCESSABLE_CONTENT,
                        show(language, new TextView(words, text, typed, because, Map.of(), false), csrf, member));
            case TextResult.ChangedByOther(var other) ->
                withStatus(CONFLICT, show(language, view(language, other, typed, true), csrf, member));
        };
    }

    @PostMapping("/{page}/removal")
    ModelAndView remove(
            @PathVariable Language language,
            @PathVariable String page,
            @RequestParam String seen,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var path = article(member, page).path();
        return change(language, page, editing.remove(member.clinic(), path, seen), csrf, member);
    }

    @PostMapping("/{page}/earlier")
    ModelAndView moveUp(
            @PathVariable Language language,
            @PathVariable String page,
            @RequestParam String seen,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var path = article(member, page).path();
        return change(language, page, editing.moveUp(member.clinic(), path, seen), csrf, member);
    }

    private OpenedText article(StaffMember member, String page) {
        var text = opened(member, page);
        if (!text.article() || text.path().isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return text;
    }

    private ModelAndView change(Language language, String page, boolean done, CsrfToken csrf, StaffMember member) {
        if (done) {
            return list(language);
        }
        var now = opened(member, page);
        return withStatus(CONFLICT, show(language, view(language, now, now.inputs(), true), csrf, member));
    }

    private static ModelAndView list(Language language) {
        return new ModelAndView("redirect:/" + language.code() + "/staff/clinic/texts");
    }

    private static ModelAndView withStatus(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView show(Language language, TextView view, CsrfToken csrf, StaffMember member) {
        var t = translations.in(language);
        var title = view.fresh()
                ? t.get("edit.texts.new")
                : t.get("edit.texts.one", view.text().inputs().one("title.en"));
        return pages.show(language, "/staff/clinic/texts/" + view.key(), "text", title, csrf, member, view);
    }
}
