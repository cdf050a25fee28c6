package care.milkway.staff.editing.picture.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.page.upload.UploadedForm;
import care.milkway.staff.StaffMember;
import care.milkway.staff.editing.FieldRefused;
import care.milkway.staff.editing.picture.HandedIn;
import care.milkway.staff.editing.picture.PictureEditing;
import care.milkway.staff.editing.picture.PictureResult;
import care.milkway.staff.editing.picture.PlacedPicture;
import care.milkway.staff.editing.web.EditTexts;
import care.milkway.staff.web.StaffPages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** The pictures of a clinic: what hangs where, and another one in its place. */
@Controller
@RequestMapping("/{language:en|fr}/staff/clinic/pictures")
class PicturePages {

    private final PictureEditing editing;
    private final StaffPages pages;
    private final Translations translations;

    PicturePages(PictureEditing editing, StaffPages pages, Translations translations) {
        this.editing = editing;
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping
    ModelAndView list(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        var view = new PicturesView(translations.in(language), editing.all(member.clinic()));
        return pages.show(language, "/staff/clinic/pictures", "pictures", csrf, member, view);
    }

    @GetMapping("/{spot}")
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String spot,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var picture = picture(member, spot);
        return page(language, picture, picture.words(), List.of(), "", false, csrf, member);
    }

    private PlacedPicture picture(StaffMember member, String spot) {
        return editing.open(member.clinic(), spot).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** A file that was chosen is read once it is known who sends it. */
    @PostMapping("/{spot}")
    ModelAndView hang(
            @PathVariable Language language,
            @PathVariable String spot,
            HttpServletRequest request,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member)
            throws IOException, ServletException {
        var picture = picture(member, spot);
        var sent = UploadedForm.of(request);
        var words = new HashMap<String, String>();
        for (var each : Language.values()) {
            words.put(each.code(), sent.field("alt." + each.code()));
        }
        var file = sent.file().map(UploadedForm.Content::bytes).orElse(new byte[0]);
        var handedIn = new HandedIn(file, sent.field("kept"), words, sent.field("seen"));
        return switch (editing.hang(member.clinic(), picture, handedIn)) {
            case PictureResult.Saved _ ->
                new ModelAndView("redirect:/" + language.code() + "/staff/clinic/pictures#" + spot);
            case PictureResult.Refused refused -> {
                var page = page(language, picture, words, refused.because(), refused.kept(), false, csrf, member);
                page.setStatus(UNPROCESSABLE_CONTENT);
                yield page;
            }
            case PictureResult.ChangedByOther other -> {
                var page = page(language, other.now(), words, List.of(), other.kept(), true, csrf, member);
                page.setStatus(CONFLICT);
                yield page;
            }
        };
    }

    @PostMapping("/{spot}/removal")
    ModelAndView takeDown(
            @PathVariable Language language,
            @PathVariable String spot,
            @RequestParam String seen,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var picture = picture(member, spot);
        if (editing.takeDown(member.clinic(), spot, seen)) {
            return new ModelAndView("redirect:/" + language.code() + "/staff/clinic/pictures#" + spot);
        }
        var page = page(language, picture, picture.words(), List.of(), "", true, csrf, member);
        page.setStatus(CONFLICT);
        return page;
    }

    private ModelAndView page(
            Language language,
            PlacedPicture picture,
            Map<String, String> typed,
            List<FieldRefused> wrong,
            String kept,
            boolean meanwhile,
            CsrfToken csrf,
            StaffMember member) {
        var t = translations.in(language);
        var name = new PicturesView(t, List.of()).name(picture);
        var languages = editing.languages(member.clinic());
        var view = new PictureView(new EditTexts(t), picture, name, languages, typed, wrong, kept, meanwhile);
        return pages.show(
                language,
                "/staff/clinic/pictures/" + picture.place().key(),
                "picture",
                t.get("edit.picture.title", name),
                csrf,
                member,
                view);
    }

    /** Of a draft or any version: what is in force has an address that everybody may fetch. */
    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file, @AuthenticationPrincipal StaffMember member) {
        var stored = editing.content(member.clinic(), file).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.format().mediaType()))
                .body(stored.content());
    }
}
