package care.milkway.staff.editing.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.DraftArchives;
import care.milkway.clinic.draft.DraftArchives.ArchiveResult;
import care.milkway.clinic.draft.DraftFlaw;
import care.milkway.clinic.draft.Drafts;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.page.upload.UploadedForm;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The description as one text: to keep, to put another in its place, and for what has no form. */
@Controller
@RequestMapping("/{language:en|fr}/staff/clinic")
class FilePages {

    private final Drafts drafts;
    private final DraftArchives archives;
    private final StaffPages pages;
    private final Translations translations;

    FilePages(Drafts drafts, DraftArchives archives, StaffPages pages, Translations translations) {
        this.drafts = drafts;
        this.archives = archives;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping("/file")
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        return page(language, "", csrf, member);
    }

    /** As it is, and what is wrong with a file that was handed in. */
    private ModelAndView page(Language language, String wrongFile, CsrfToken csrf, StaffMember member) {
        var draft = drafts.of(member.clinic());
        var slug = pages.clinic(member).slug();
        var view = new FileView(draft.text().document(), draft.revision(), 0, "", false, slug, draft.open(), wrongFile);
        return pages.show(language, "/staff/clinic/file", "file", csrf, member, view);
    }

    /** @param revision of the draft that the text began with; another one means that somebody has saved since */
    @PostMapping("/file")
    ModelAndView save(
            @PathVariable Language language,
            @RequestParam String text,
            @RequestParam int revision,
            @RequestParam(defaultValue = "false") boolean replace,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var typed = text.replace("\r\n", "\n");
        var draft = drafts.of(member.clinic());
        var flaw = drafts.flaw(member.clinic(), draft.text().withDocument(typed));
        var words = new EditTexts(translations.in(language));
        if (flaw.isPresent() && flaw.get().inDocument()) {
            var wrong = flaw.get().field() + ": " + words.rule(flaw.get().reason());
            return withStatus(
                    UNPROCESSABLE_CONTENT,
                    page(language, typed, revision, flaw.get().line(), wrong, false, csrf, member));
        }
        if (draft.revision() != revision && !replace) {
            return withStatus(CONFLICT, page(language, typed, revision, 0, "", true, csrf, member));
        }
        drafts.save(member.clinic(), before -> before.withDocument(typed));
        return new ModelAndView("redirect:/" + language.code() + "/staff/clinic/preview");
    }

    private static ModelAndView withStatus(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(
            Language language,
            String text,
            int revision,
            int line,
            String wrong,
            boolean ask,
            CsrfToken csrf,
            StaffMember member) {
        var slug = pages.clinic(member).slug();
        var view = new FileView(text, revision, line, wrong, ask, slug, revision > 0, "");
        return pages.show(language, "/staff/clinic/file", "file", csrf, member, view);
    }

    /** The draft, or what is in force if there is none. */
    @GetMapping("/file.yml")
    ResponseEntity<byte[]> export(@AuthenticationPrincipal StaffMember member) {
        DescriptionText text = drafts.of(member.clinic()).text();
        var name = pages.clinic(member).slug() + ".yml";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.document().getBytes(StandardCharsets.UTF_8));
    }

    /** The same with its pages and pictures. */
    @GetMapping("/file.zip")
    ResponseEntity<byte[]> archive(@AuthenticationPrincipal StaffMember member) {
        var slug = pages.clinic(member).slug();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + ".zip\"")
                .body(archives.export(member.clinic(), slug));
    }

    /** Such a file in the place of the draft: it is looked at and published like any other. */
    @PostMapping("/folder")
    ModelAndView putFolder(
            @PathVariable Language language,
            HttpServletRequest request,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member)
            throws IOException, ServletException {
        var sent = UploadedForm.of(request);
        var t = translations.in(language);
        if (sent.file().isEmpty()) {
            return withStatus(UNPROCESSABLE_CONTENT, page(language, t.get("edit.folder.missing"), csrf, member));
        }
        var replace = sent.field("replace").equals("true");
        return switch (archives.put(member.clinic(), sent.file().get().bytes(), replace)) {
            case ArchiveResult.Taken _ -> new ModelAndView("redirect:/" + language.code() + "/staff/clinic/preview");
            case ArchiveResult.DraftIsOpen _ ->
                withStatus(CONFLICT, page(language, t.get("edit.folder.draft"), csrf, member));
            case ArchiveResult.NotRight(DraftFlaw flaw) -> {
                var where = flaw.inDocument() ? flaw.field() : flaw.origin();
                var wrong = t.get("edit.folder.wrong", where, flaw.line(), new EditTexts(t).rule(flaw.reason()));
                yield withStatus(UNPROCESSABLE_CONTENT, page(language, wrong, csrf, member));
            }
        };
    }
}
