package care.milkway.visit.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.page.upload.UploadedForm;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.Looking;
import care.milkway.visit.RecordPhotographs;
import care.milkway.visit.Visits;
import care.milkway.visit.photograph.BreastSide;
import care.milkway.visit.photograph.PhotographResult;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Photographs of a visit: handed in by its practitioner, looked at inside the record and nowhere else. */
@Controller
@RequestMapping("/{language:en|fr}/staff/visits/{id}/record/photographs")
class PhotographPages {

    private static final String SANDBOX = "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'";

    private final Visits visits;
    private final RecordPhotographs photographs;
    private final RecordPages records;
    private final StaffPages pages;

    PhotographPages(Visits visits, RecordPhotographs photographs, RecordPages records, StaffPages pages) {
        this.visits = visits;
        this.photographs = photographs;
        this.records = records;
        this.pages = pages;
    }

    /** A file is read once it is known who sends it. */
    @PostMapping
    ModelAndView add(
            @PathVariable Language language,
            @PathVariable UUID id,
            HttpServletRequest request,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member)
            throws IOException, ServletException {
        var sent = UploadedForm.of(request);
        var side = BreastSide.named(sent.field("side"));
        var file = sent.file().map(UploadedForm.Content::bytes);
        if (side.isEmpty() || file.isEmpty()) {
            var missing = side.isEmpty() ? "record.photo.wrong.side" : "record.photo.wrong.file";
            return refused(language, id, missing, sent, csrf, member);
        }
        var added =
                photographs.add(pages.clinic(member), new AppointmentId(id), member.account(), side.get(), file.get());
        if (added.isEmpty()) {
            return refused(language, id, "record.notallowed", sent, csrf, member);
        }
        return switch (added.get()) {
            case PhotographResult.Kept _ -> again(language, id);
            case PhotographResult.Unsound(var fault) ->
                refused(language, id, "record.photo.wrong." + fault, sent, csrf, member);
            case PhotographResult.NotAgreed _ ->
                refused(language, id, "record.photo.wrong.consent", sent, csrf, member);
            case PhotographResult.Enough _ -> refused(language, id, "record.photo.wrong.enough", sent, csrf, member);
        };
    }

    private ModelAndView refused(
            Language language, UUID id, String sentence, UploadedForm sent, CsrfToken csrf, StaffMember member) {
        var page = records.page(language, id, RecordNotice.atPhotographs(sentence, sent.field("side")), csrf, member);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Whoever does not treat her says on the page of the record why she looks. */
    @GetMapping("/{photograph}")
    ResponseEntity<byte[]> look(
            @PathVariable Language language,
            @PathVariable UUID id,
            @PathVariable UUID photograph,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        return switch (visits.look(clinic, new AppointmentId(id), member.account())) {
            case Looking.Seen(var opened) ->
                photographs
                        .look(clinic, opened, photograph)
                        .map(PhotographPages::picture)
                        .orElseThrow(PhotographPages::missing);
            case Looking.ReasonNeeded _ ->
                ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, "/" + language.code() + "/staff/visits/" + id + "/record")
                        .build();
            case Looking.Missing _ -> throw missing();
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }

    private static ResponseEntity<byte[]> picture(byte[] picture) {
        return ResponseEntity.ok()
                .contentType(picture[0] == (byte) 0xFF ? MediaType.IMAGE_JPEG : MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", SANDBOX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(picture);
    }

    /** One touch: she does not agree any more. */
    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable Language language, @PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
        photographs.withdraw(pages.clinic(member), new AppointmentId(id), member.account());
        return again(language, id);
    }

    private static ModelAndView again(Language language, UUID id) {
        return new ModelAndView("redirect:/" + language.code() + "/staff/visits/" + id + "/record#photographs");
    }
}
